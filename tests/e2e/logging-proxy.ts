/** A proxy that writes down every host it is asked for; it leads to the news server where the host is one of the news, and nowhere else. */
import { createServer, connect as openSocket, type Socket } from 'node:net';

export interface LoggingProxy {
  port: number;
  /** As `host:port`, in the order of asking. */
  asked: string[];
  close: () => void;
}

/** `CONNECT host:port HTTP/1.1`, or `GET http://host/path HTTP/1.1`. */
const REQUEST = /^([A-Z]+) (?:https?:\/\/)?([^ /]+)/;

export async function startLoggingProxy(newsPort: number, isNews: (host: string) => boolean): Promise<LoggingProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(client => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => sockets.delete(client));
    client.once('data', bytes => {
      const [, method, place = ''] = REQUEST.exec(bytes.toString('latin1')) ?? [];
      asked.push(place || `what is no request: ${bytes.toString('latin1').slice(0, 40)}`);
      if (method !== 'CONNECT' || !isNews(place.split(':')[0] as string)) {
        client.end('HTTP/1.1 502 Nowhere\r\n\r\n');
        return;
      }
      const news = openSocket(newsPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connected\r\n\r\n');
        client.pipe(news).pipe(client);
      });
      news.on('error', () => client.destroy());
      client.on('close', () => news.destroy());
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as { port: number }).port,
    asked,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
