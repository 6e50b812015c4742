import { expect, it } from 'vitest';
import { fillPage, markedPlaces } from './marked-page.ts';

const page = '# Kop\n\n<!-- a -->\n\noud\n\n<!-- /a -->\n\ntekst\n\n<!-- b-2 --><!-- /b-2 -->\n';

it('names the places of a page', () => {
  expect(markedPlaces(page)).toEqual(['a', 'b-2']);
});

it('fills what has a text and leaves the rest as it is', () => {
  expect(fillPage(page, new Map([['b-2', 'nieuw']]))).toBe(
    page.replace('<!-- b-2 --><!-- /b-2 -->', '<!-- b-2 -->\n\nnieuw\n\n<!-- /b-2 -->'),
  );
  expect(fillPage(page, new Map())).toBe(page);
});

it('filled twice is filled once', () => {
  const texts = new Map([
    ['a', 'x $& y'],
    ['b-2', 'z'],
  ]);
  const once = fillPage(page, texts);
  expect(once).toContain('x $& y');
  expect(fillPage(once, texts)).toBe(once);
});
