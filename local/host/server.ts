import { createServer, type RequestListener, type Server } from 'node:http';

/** The most bytes of a request's first line, of its headers together, and the most headers: those of the host's server. */
const MOST_LINE = 8_192;
const MOST_HEADERS = 32_768;
const MOST_HEADER_LINES = 100;

/**
 * A server of this machine that refuses what the host's own server refuses, before any function is asked: an address
 * that is too long, too many headers, or headers that are too long.
 */
export function hostServer(listener: RequestListener): Server {
  const server = createServer({ maxHeaderSize: 4 * MOST_HEADERS }, (req, res) => {
    const { method = '', url = '', httpVersion, rawHeaders } = req;
    const line = Buffer.byteLength(`${method} ${url} HTTP/${httpVersion}\r\n`, 'latin1');
    if (line > MOST_LINE) return void res.writeHead(414, CLOSING).end();
    const headers = rawHeaders.reduce((bytes, each) => bytes + each.length + ': '.length, 0);
    if (headers > MOST_HEADERS || rawHeaders.length / 2 > MOST_HEADER_LINES)
      return void res.writeHead(431, CLOSING).end();
    listener(req, res);
  });
  server.maxHeadersCount = 0;
  return server;
}

const CLOSING = { Connection: 'close', 'Content-Length': '0' };
