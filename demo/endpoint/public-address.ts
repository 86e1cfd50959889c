import {lookup} from 'node:dns';
import {BlockList, isIP, type LookupFunction} from 'node:net';

/** Networks that are nobody's on the internet (IANA special-purpose address registries, RFC 6890). */
const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
// 64:ff9b::/96, 2001::/32 and 2002::/16 carry an IPv4 address, which may be any
const V6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const special = new BlockList();
for (const [net, bits] of V4) special.addSubnet(net, bits, 'ipv4');
const special6 = new BlockList();
for (const [net, bits] of V6) special6.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is one of the internet at large, and not of this machine, its network or its cloud. */
export function isPublicAddress(address: string): boolean {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped) return isPublicAddress(mapped);
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  return version === 6 && !special6.check(address, 'ipv6');
}

/** Whether a host is an IP address that is not public. A name has to be looked up: {@link lookupPublic}. */
export function isPrivateHost(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) !== 0 && !isPublicAddress(address);
}

/**
 * Looks a name up for a connection, and fails where one of its addresses is not public. The connection goes to the very address
 * that was looked at, so a name cannot say another one a moment later.
 */
export const lookupPublic: LookupFunction = (hostname, options, done) =>
  lookup(hostname, {...options, all: true}, (error, addresses) => {
    if (error) return done(error, '');
    const [first] = addresses;
    if (!first || !addresses.every(({address}) => isPublicAddress(address)))
      return done(Object.assign(new Error('Not public'), {code: 'EPRIVATE'}), '');
    if (options.all) return done(null, addresses);
    return done(null, first.address, first.family);
  });
