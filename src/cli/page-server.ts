/**
 * Serves the built page on this computer only. Every answer is a file that was read at the start, so a request
 * can name nothing else; requests under another host name (DNS rebinding) and other methods are refused.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

export interface PageServer {
  /** `http://127.0.0.1:8080/` */
  readonly url: string;
  /** Resolves when the port is free again. */
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const HOST = '127.0.0.1';

const HEADERS: Readonly<Record<string, string>> = {
  // The page carries its own policy; only what a page cannot say itself stands here.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-cache',
};

/**
 * @param folder of the built page; all its files are served, `index.html` as `/`
 * @param port 0 takes a free one
 * @throws the error of the system where the folder cannot be read or the port is taken
 */
export async function servePage(folder: string, port: number): Promise<PageServer> {
  const files = filesOf(folder);
  const server = createServer((request, response) => answer(request, response, files, portOf(server)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    url: `http://${HOST}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open; nobody waits for them.
        server.closeAllConnections();
      }),
  };
}

interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

/** Path in the address -> file, for the kinds of files that a page has. */
function filesOf(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const place = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, place).split(sep).join('/')}`;
    files.set(path === '/index.html' ? '/' : path, { type, content: readFileSync(place) });
  }
  return files;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, PageFile>,
  port: number,
): void {
  const { method = '', url = '/', headers } = request;
  const refuse = (status: number, more: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { ...HEADERS, ...more });
    response.end();
  };
  const file = files.get(url.split('?')[0] ?? '/');
  if (headers.host !== `${HOST}:${port}` && headers.host !== `localhost:${port}`) refuse(421);
  else if (method !== 'GET' && method !== 'HEAD') refuse(405, { Allow: 'GET, HEAD' });
  else if (file === undefined) refuse(404);
  else {
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type, 'Content-Length': file.content.length });
    response.end(method === 'HEAD' ? undefined : file.content);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
