// The least that can be served: what a start costs before there is an app.
import { createServer } from 'node:http';

const page = '<!doctype html><html lang="en"><title>Bare</title><body><h1>Bare</h1></body></html>';
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
