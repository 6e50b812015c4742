import { describe, expect, it } from 'vitest';
import { textsOf } from '../report/texts/index.ts';
import { failureText } from './failure-text.ts';

const nl = textsOf('nl').cli;
const en = textsOf('en').cli;
const failure = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: x`), { code, ...more });

describe('failureText', () => {
  it.each([
    ['ENOSPC', /schijf is vol/, /disk is full/],
    ['EROFS', /mag niet worden geschreven/, /may not be written/],
    ['EMFILE', /te veel bestanden/, /Too many files/],
    ['EISDIR', /een map waar een bestand hoort/, /a folder where a file belongs/],
    ['ENAMETOOLONG', /Deze naam/, /this name/],
    ['ERR_WORKER_OUT_OF_MEMORY', /te weinig geheugen/, /too little memory/],
    ['ERR_WORKER_LEFT', /onverwacht gestopt/, /stopped unexpectedly/],
  ])('%s says what to do, in both languages', (code, dutch, english) => {
    expect(failureText(failure(code), nl)).toMatch(dutch);
    expect(failureText(failure(code), en)).toMatch(english);
    expect(failureText(failure(code, { path: '/x/y' }), nl)).toContain(' (/x/y)');
    expect(failureText(failure(code), nl)).not.toContain(code);
  });

  it('knows too little memory by what the engine says', () => {
    expect(failureText(new RangeError('Array buffer allocation failed'), nl)).toMatch(/te weinig geheugen/);
    expect(failureText(new RangeError('Invalid typed array length: 99999999999'), en)).toMatch(
      /too little memory/,
    );
  });

  it('gives the words of what it does not know, on one line that steers nothing', () => {
    expect(failureText(new Error('kaput\u001b[2J'), nl)).toBe('Het rekenen is mislukt: kaput\uFFFD[2J');
    expect(failureText('constructor', nl)).toBe('Het rekenen is mislukt: constructor');
    expect(failureText(failure('constructor'), en)).toContain('constructor: x');
    expect(failureText(undefined, en)).toContain('undefined');
  });
});
