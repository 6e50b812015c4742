import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isZip, plainZip } from './plain-zip.ts';
import { workbook } from './made-up-gemeente.fixture.ts';

/** An archive of one deflated file of zeros that states `claimed` bytes as its size. */
function archive(size: number, claimed: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const name = Buffer.from('a.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  const start = local.length + name.length + packed.length;
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]));
}

describe('plainZip', () => {
  it('unpacks what fits, and the result is an archive again', async () => {
    const once = await plainZip(archive(1000, 1000), 1000);
    if (!once.ok) throw new Error(once.problem.expected);
    expect(isZip(once.bytes)).toBe(true);
    expect(once.bytes.length).toBe(1000 + 2 * 5 + 30 + 46 + 22);
    const twice = await plainZip(once.bytes);
    expect(twice).toEqual(once);
  });

  it.each([
    ['states its size', 2_000_000],
    ['states a small size', 10],
    ['states no size', 0],
  ])('stops an archive that is too large and %s', async (_, claimed) => {
    const result = await plainZip(archive(2_000_000, claimed), 100_000);
    expect(result).toEqual({
      ok: false,
      problem: { code: 'file.too-large', expected: '<= 100000 bytes unpacked', actual: '> 100000' },
    });
  });

  it('stops at the sum of the files, not at each by itself', async () => {
    const { bytes } = workbook('xlsx');
    const whole = await plainZip(bytes);
    if (!whole.ok) throw new Error(whole.problem.expected);
    expect((await plainZip(bytes, whole.bytes.length)).ok).toBe(true);
    expect((await plainZip(bytes, 5_000)).ok).toBe(false);
  });

  it('never throws on a damaged archive', async () => {
    const { bytes } = workbook('xlsx');
    for (let at = 0; at < bytes.length; at += 37) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const result = await plainZip(damaged);
      if (!result.ok) expect(['file.syntax', 'file.too-large']).toContain(result.problem.code);
      expect((await plainZip(bytes.subarray(0, at))).ok).toBe(false);
    }
  });
});
