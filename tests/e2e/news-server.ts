/** A local https server that stands in for the news: the browser is told that all news hosts live here. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

export interface NewsServer {
  port: number;
  /** Puts a page under a host and path, and gives its address. */
  publish: (host: string, path: string, html: string, type?: string, headers?: Record<string, string>) => string;
  /** Host and path of every request so far. */
  asked: readonly string[];
  close: () => Promise<void>;
}

export async function startNewsServer(): Promise<NewsServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'news.test' }], { keySize: 2048 });
  const pages = new Map<string, { html: string; type: string; headers: Record<string, string> }>();
  const asked: string[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const page = pages.get(`${request.headers.host}${request.url}`);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not published');
      return;
    }
    response.writeHead(200, { ...page.headers, 'content-type': page.type }).end(page.html);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    publish(host, path, html, type = 'text/html; charset=utf-8', headers = {}) {
      pages.set(`${host}${path}`, { html, type, headers });
      return `https://${host}${path}`;
    },
    asked,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
