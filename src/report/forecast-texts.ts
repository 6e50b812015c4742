/** Texts of forecasts. */
import type { Lang } from './number-format.ts';

const nl = {
  title: (from: string, to: string, origin: string) =>
    `Voorspelling ${from} tot en met ${to}, vanuit de stand op ${origin}`,
  month: ['maand', ''],
  columns: {
    started: ['gestart', '80 %'],
    closed: ['afgesloten', '80 %'],
    running: ['lopend', '80 %'],
    stock: ['voorraad', 'eind, 80 %'],
    wait: ['wachttijd', 'werkdagen, 80 %'],
    over: ['kans boven', 'de norm'],
  },
  city: 'De stad per maand',
  teams: (month: string) => `De teams in ${month}`,
  legend: (members: string, runs: string) =>
    `Verwachting, met de grenzen waartussen 80 van de 100 uitkomsten liggen: toeval en onzekere aannames samen. Voorraad: open casussen aan het eind van de maand; lopend: open op enig moment van de maand. Wachttijd: gemiddelde over de eerste kennismakingen van de maand. ${members} sets van aannames, elk ${runs} keer berekend. Voorraad en wachttijd zijn voor de helft simulatie en voor de helft eenvoudige statistiek van hetzelfde team.`,
};

const en: typeof nl = {
  title: (from, to, origin) => `Forecast for ${from} to ${to}, from the state on ${origin}`,
  month: ['month', ''],
  columns: {
    started: ['started', '80%'],
    closed: ['closed', '80%'],
    running: ['running', '80%'],
    stock: ['stock', 'end, 80%'],
    wait: ['wait', 'working days, 80%'],
    over: ['chance over', 'the norm'],
  },
  city: 'The city by month',
  teams: (month) => `The teams in ${month}`,
  legend: (members, runs) =>
    `Expected value, with the ends between which 80 of 100 outcomes lie: chance and uncertain assumptions together. Stock: cases open at the end of the month; running: open at any moment of it. Wait: mean over the first conversations of the month. ${members} sets of assumptions, each simulated ${runs} times. Stock and wait are half simulation and half plain statistics of the same team.`,
};

export const forecastTexts = (lang: Lang): typeof nl => (lang === 'nl' ? nl : en);
