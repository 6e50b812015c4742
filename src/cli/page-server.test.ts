import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage, type PageServer } from './page-server.ts';

let folder: string;
let server: PageServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-page-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html>page');
  writeFileSync(join(folder, 'web/assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'web/notes.txt'), 'no part of the page');
  server = await servePage(join(folder, 'web'), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request whose path is sent as it is, without the tidying of `fetch`. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: { host: options.host ?? host } },
      (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('servePage', () => {
  it('listens on this computer only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('gives the page and its parts, with their type and strict headers', async () => {
    const page = await ask('/');
    expect([page.status, page.body]).toEqual([200, '<!doctype html>page']);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
    const script = await ask('/assets/a.js?v=1');
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect((await ask('/', { method: 'HEAD' })).body).toBe('');
  });

  it.each([
    '/none.html',
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '//secret.html',
    '/notes.txt',
    '/assets',
    '/assets/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, '']);
  });

  it('refuses other hosts, so that no site can read the page under its own name', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
    expect((await ask('/', { host: '127.0.0.1' })).status).toBe(421);
    expect((await ask('/', { host: `localhost:${new URL(server.url).port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(servePage(join(folder, 'web'), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('says when there is no page', async () => {
    await expect(servePage(join(folder, 'none'), 0)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('stops at once, also with a browser connected', async () => {
    const other = await servePage(join(folder, 'web'), 0);
    await new Promise((resolve) =>
      get(other.url, { agent: false, headers: { connection: 'keep-alive' } }, resolve),
    );
    await other.close();
    await expect(
      new Promise((resolve, reject) => get(other.url, resolve).on('error', reject)),
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
