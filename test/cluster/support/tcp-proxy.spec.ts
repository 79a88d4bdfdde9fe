import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Link, openLink } from './tcp-proxy.js';

describe('A link', () => {
  let echo: Server;
  let link: Link;
  const open: Socket[] = [];

  beforeAll(async () => {
    echo = createServer((socket) => {
      open.push(socket);
      socket.on('error', () => {});
      socket.pipe(socket);
    });
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const { port } = echo.address() as AddressInfo;
    link = await openLink('echo', { host: '127.0.0.1', port });
  });
  afterEach(() => link.set({ kind: 'open' }));
  afterAll(async () => {
    await link.close();
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => echo.close(resolve));
  });

  const dial = () => {
    const socket = connect(link.port, '127.0.0.1');
    open.push(socket);
    let heard = '';
    let broken = false;
    socket.on('data', (bytes) => {
      heard += bytes;
    });
    socket.on('error', () => {
      broken = true;
    });
    const until = async (words: string) => {
      for (const end = Date.now() + 5_000; heard !== words; await pause(5))
        if (Date.now() > end) throw new Error(`heard ${heard}`);
    };
    return { socket, until, heard: () => heard, isBroken: () => broken || socket.closed };
  };

  it('passes everything on in order', async () => {
    const { socket, until } = dial();
    const words = Array.from({ length: 2_000 }, (_, index) => `${index};`).join('');
    for (const word of words.match(/\d+;/g) ?? []) socket.write(word);
    await until(words);
  });

  it('is late by what it is told, and keeps the order when it is quick again', async () => {
    const { socket, until } = dial();
    socket.write('a');
    await until('a');
    link.set({ kind: 'latency', ms: 150 });
    const began = Date.now();
    socket.write('b');
    await pause(20);
    link.set({ kind: 'open' });
    socket.write('c');
    await until('abc');
    expect(Date.now() - began).toBeGreaterThanOrEqual(145);
  });

  it('says nothing as a black hole, to those who come too, and goes on where it was', async () => {
    const early = dial();
    early.socket.write('a');
    await early.until('a');
    link.set({ kind: 'black-hole' });
    const late = dial();
    early.socket.write('b');
    late.socket.write('x');
    await pause(150);
    expect([early.heard(), late.heard(), early.isBroken(), late.isBroken()]).toEqual([
      'a',
      '',
      false,
      false,
    ]);
    link.set({ kind: 'open' });
    await early.until('ab');
    await late.until('x');
  });

  it('breaks off what stands, and refuses who comes until it is told otherwise', async () => {
    const standing = dial();
    standing.socket.write('a');
    await standing.until('a');
    expect(link.reset()).toBeGreaterThan(0);
    await pause(50);
    expect(standing.isBroken()).toBe(true);
    link.set({ kind: 'refuse' });
    const refused = dial();
    await pause(50);
    expect(refused.isBroken()).toBe(true);
    link.set({ kind: 'open' });
    const again = dial();
    again.socket.write('b');
    await again.until('b');
  });
});
