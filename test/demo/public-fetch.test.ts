import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {FeedRelay, parseFeeds} from '../../demo/endpoint/feed-relay.ts';
import {isPublicAddress} from '../../demo/endpoint/public-addresses.ts';
import {buildPublicFetch} from '../../demo/endpoint/public-fetch.ts';

const PRIVATE = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  'localhost',
  '',
];
const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '172.32.0.1',
  '192.169.0.1',
  '100.128.0.1',
  '223.255.255.1',
  '2606:4700::1111',
  '2a00::1',
];
test('what only this machine or its network reaches is not public', () => {
  assert.deepEqual(PRIVATE.filter(isPublicAddress), []);
  assert.deepEqual(PUBLIC.filter(isPublicAddress), PUBLIC);
});

/** A site on this machine, and how often it was reached. */
async function site(
  answer: RequestListener,
  work: (port: number, reached: () => number) => Promise<void>,
): Promise<void> {
  let reached = 0;
  const server = createServer((request, response) => {
    reached++;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await work((server.address() as AddressInfo).port, () => reached);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const ICS = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const here = {address: '127.0.0.1', family: 4};
const there = {address: '1.1.1.1', family: 4};

describe('a site of this machine or its network', () => {
  const HOSTS = [
    '127.0.0.1',
    '[::1]',
    'localhost',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::ffff:127.0.0.1]',
    '0',
    '127.0.0.1.',
    'LOCALHOST',
    '①②⑦.0.0.1',
  ];
  for (const host of HOSTS)
    test(`is not reached as ${host}`, () =>
      site(
        (_, response) => response.end(ICS),
        async (port, reached) => {
          const relay = new FeedRelay(parseFeeds(`hall=http://${host}:${port}/`));
          assert.equal(await relay.find('hall'), undefined);
          assert.equal(reached(), 0);
        },
      ));

  test('is not reached by a name that leads there, alone or among others', () =>
    site(
      (_, response) => response.end(ICS),
      async (port, reached) => {
        for (const found of [[here], [there, here], [here, there], []]) {
          const fetcher = buildPublicFetch({resolve: () => Promise.resolve(found)});
          await assert.rejects(fetcher(new URL(`http://site.example:${port}/`), {}), /not one of the public internet/);
        }
        assert.equal(reached(), 0);
      },
    ));

  test('is not reached by a name that is someone else the second time it is looked up, nor after a redirect', () =>
    site(
      (_, response) => response.writeHead(302, {location: '/next'}).end(),
      async (port, reached) => {
        let looks = 0;
        // the first look is let through to this machine, as if it had been public
        const fetcher = buildPublicFetch({
          resolve: () => Promise.resolve([looks++ ? {address: '127.0.0.2', family: 4} : here]),
          isAllowed: (address) => address === here.address,
        });
        const relay = new FeedRelay(parseFeeds(`hall=http://rebind.example:${port}/`), {fetcher});
        assert.equal(await relay.find('hall'), undefined);
        assert.deepEqual([looks, reached()], [2, 1], 'each request is one look, and goes nowhere else');
      },
    ));
});

describe('a public site', () => {
  const asPublic = buildPublicFetch({resolve: () => Promise.resolve([here]), isAllowed: () => true});
  const relayOf = (port: number, options = {}) =>
    new FeedRelay(parseFeeds(`hall=http://site.example:${port}/hall.ics`), {fetcher: asPublic, ...options});

  test('is asked by its name, and gives a calendar', () =>
    site(
      (request, response) => response.end(request.headers.host?.startsWith('site.example:') ? ICS : 'wrong host'),
      async (port) => assert.equal(Buffer.from((await relayOf(port).find('hall'))!.body).toString(), ICS),
    ));

  test('is asked only for what has changed', () =>
    site(
      (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else response.writeHead(200, {etag: '"1"'}).end(ICS);
      },
      async (port, reached) => {
        let now = 0;
        const relay = relayOf(port, {now: () => now});
        await relay.find('hall');
        now += 600_000;
        assert.equal(Buffer.from((await relay.find('hall'))!.body).toString(), ICS);
        assert.equal(reached(), 2);
      },
    ));

  const BAD: [string, RequestListener][] = [
    ['that never ends', (_, response) => void response.write(ICS)],
    ['that never answers', () => undefined],
    [
      'that says nothing of its size and has too much',
      (_, response) => {
        response.write(ICS);
        const more = setInterval(() => response.write('x'.repeat(50_000)), 1);
        response.on('close', () => clearInterval(more));
      },
    ],
    [
      'that is a bomb',
      (_, response) => response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(ICS.repeat(10_000))),
    ],
    [
      'that breaks off',
      (_, response) => {
        response.writeHead(200, {'content-length': '1000'}).write(ICS);
        setImmediate(() => response.destroy());
      },
    ],
  ];
  for (const [name, answer] of BAD)
    test(`${name} is given up`, {timeout: 10_000}, () =>
      site(answer, async (port) => {
        assert.equal(await relayOf(port, {timeout: 300, maxBytes: 200_000}).find('hall'), undefined);
      }),
    );
});
