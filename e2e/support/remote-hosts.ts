import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStatic } from '../../src/sandbox/static.js';

/** A web server of an institution: a folder with a few files, of ours only the built script. */
export interface OtherServer {
  origin: string;
  folder: string;
  close: () => void;
}

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'motp-lms-'));
  mkdirSync(join(folder, 'js'));
  copyFileSync('dist/motp-widget.js', join(folder, 'js/motp-widget.js'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/**
 * A static server before an LMS, as Apache stands before Tomcat: files come from the folder, `/motp` is passed on to the
 * LMS (the sandbox) as it came.
 */
export async function startStaticServer(
  files: Record<string, string>,
  lmsOrigin: string,
): Promise<OtherServer> {
  const folder = folderWith(files);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { url = '/' } = request;
    if (url.startsWith('/motp/')) return passOn(request, response, `${lmsOrigin}/lms${url}`);
    const file = await readStatic([folder], url);
    // A script of these servers never says its charset.
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type.split(';')[0] ?? 'text/plain' });
    response.end(file?.content);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

async function passOn(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { cookie = '', 'content-type': type = '' } = request.headers;
  const answer = await fetch(url, {
    method: request.method ?? 'GET',
    headers: { cookie, 'content-type': type },
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
  });
  response.end(Buffer.from(await answer.arrayBuffer()));
}
