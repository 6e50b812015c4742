/**
 * What the columns of "Kerncijfers wijken en buurten" are called. The same figure has another name in the
 * yearly files (`a_1p_hh`), in the open data (`Eenpersoonshuishoudens_30`, where the number changes with each
 * table) and on the map (`P_EENP_HH`), and is a count in one and a percentage in another.
 * Source: CBS, explanations of the variables with the yearly files, the maps and the tables of StatLine.
 */
export type CbsFigure =
  | 'inhabitants'
  | 'households'
  | 'onePersonHouseholds'
  | 'bijstand'
  | 'dwellings'
  | 'age0To14'
  | 'age15To24'
  | 'age25To44'
  | 'age45To64'
  | 'age65'
  | 'educationLow'
  | 'educationMiddle'
  | 'educationHigh';

/** A count, or a percentage of the households or inhabitants of the area. */
export type CbsUnit = 'count' | 'percent';

interface Names {
  readonly count: readonly string[];
  readonly percent?: readonly string[];
}

const FIGURES: Readonly<Record<CbsFigure, Names>> = {
  inhabitants: { count: ['a_inw', 'aantalinwoners', 'aant_inw', 'aantal_inwoners'] },
  households: { count: ['a_hh', 'huishoudenstotaal', 'aantal_hh', 'aantal_huishoudens'] },
  onePersonHouseholds: {
    count: ['a_1p_hh', 'eenpersoonshuishoudens'],
    percent: ['p_1p_hh', 'p_eenp_hh', 'percentage_eenpersoonshuishoudens'],
  },
  bijstand: {
    count: [
      'a_soz_wb',
      'personenpersoortuitkeringbijstand',
      'personenmeteenwwbuitkeringtotaal',
      'wwb_uittot',
      'aantal_personen_met_een_alg_bijstandsuitkering_tot',
      'aantal_personen_met_een_algemene_bijstandsuitkering_totaal',
    ],
  },
  dwellings: { count: ['a_woning', 'woningvoorraad'] },
  age0To14: {
    count: ['a_00_14', 'k_0tot15jaar'],
    percent: ['p_00_14', 'p_00_14_jr', 'percentage_personen_0_tot_15_jaar'],
  },
  age15To24: {
    count: ['a_15_24', 'k_15tot25jaar'],
    percent: ['p_15_24', 'p_15_24_jr', 'percentage_personen_15_tot_25_jaar'],
  },
  age25To44: {
    count: ['a_25_44', 'k_25tot45jaar'],
    percent: ['p_25_44', 'p_25_44_jr', 'percentage_personen_25_tot_45_jaar'],
  },
  age45To64: {
    count: ['a_45_64', 'k_45tot65jaar'],
    percent: ['p_45_64', 'p_45_64_jr', 'percentage_personen_45_tot_65_jaar'],
  },
  age65: {
    count: ['a_65_oo', 'k_65jaarofouder'],
    percent: ['p_65_oo', 'p_65_eo_jr', 'percentage_personen_65_jaar_en_ouder'],
  },
  educationLow: { count: ['a_opl_lg', 'a_opl_bvm', 'opleidingsniveaulaag', 'basisonderwijsvmbombo1'] },
  educationMiddle: {
    count: ['a_opl_md', 'a_opl_hvm', 'opleidingsniveaumiddelbaar', 'havovwombo24'],
  },
  educationHigh: { count: ['a_opl_hg', 'a_opl_hw', 'opleidingsniveauhoog', 'hbowo'] },
};

/** The region code; the later ones only where the earlier are absent. The last has lost its letters. */
const CODE_NAMES = [
  'gwb_code_10',
  'gwb_code',
  'codering',
  'wijkenenbuurten',
  'regios',
  'bu_code',
  'buurtcode',
  'wk_code',
  'wijkcode',
  'gm_code',
  'gemeentecode',
  'gwb_code_8',
] as const;
const NAME_NAMES = ['regio', 'title', 'bu_naam', 'buurtnaam', 'wk_naam', 'wijknaam'];
const GEMEENTE_NAMES = ['gm_naam', 'gemeentenaam'];
const LEVEL_NAMES = ['recs', 'soortregio'];

/** Where a column stands, and what it is called in the file. */
export interface CbsPlace {
  readonly index: number;
  readonly name: string;
}

export interface CbsLayout {
  readonly code: CbsPlace & { readonly bare: boolean };
  readonly name: CbsPlace | null;
  readonly gemeente: CbsPlace | null;
  readonly level: CbsPlace | null;
  readonly figures: ReadonlyMap<CbsFigure, CbsPlace & { readonly unit: CbsUnit }>;
}

/** `Eenpersoonshuishoudens_30` -> `eenpersoonshuishoudens`; `gwb_code_10` keeps its number. */
function stemOf(name: string): string {
  const lower = name.trim().toLowerCase();
  return (CODE_NAMES as readonly string[]).includes(lower) ? lower : lower.replace(/(?<=[^_\d])_\d+$/, '');
}

/** Whether these are names of CBS columns: one of them is the region code. */
export const isCbsHeader = (names: readonly string[]): boolean =>
  names.some((name) => (CODE_NAMES as readonly string[]).includes(stemOf(name)));

/** Where each figure stands; null without a region code. */
export function cbsLayout(header: readonly string[]): CbsLayout | null {
  const stems = header.map(stemOf);
  const placeOf = (names: readonly string[]): CbsPlace | null => {
    for (const name of names) {
      // Names of age columns end in a number of their own, so the whole name is tried before its stem.
      const whole = header.findIndex((column) => column.trim().toLowerCase() === name);
      const index = whole >= 0 ? whole : stems.indexOf(name);
      if (index >= 0) return { index, name: (header[index] ?? name).trim() };
    }
    return null;
  };
  const code = placeOf(CODE_NAMES);
  if (code === null) return null;
  const figures = new Map<CbsFigure, CbsPlace & { readonly unit: CbsUnit }>();
  for (const [figure, names] of Object.entries(FIGURES) as [CbsFigure, Names][]) {
    const count = placeOf(names.count);
    const percent = placeOf(names.percent ?? []);
    if (count !== null) figures.set(figure, { ...count, unit: 'count' });
    else if (percent !== null) figures.set(figure, { ...percent, unit: 'percent' });
  }
  return {
    code: { ...code, bare: stemOf(code.name) === 'gwb_code_8' },
    name: placeOf(NAME_NAMES),
    gemeente: placeOf(GEMEENTE_NAMES),
    level: placeOf(LEVEL_NAMES),
    figures,
  };
}

/** Names under which the files have a figure, for a problem that it is missing. */
export const namesOf = (figure: CbsFigure): string =>
  [...FIGURES[figure].count, ...(FIGURES[figure].percent ?? [])].join(' / ');
