import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { GatewayError } from './gateway';

/** What belongs to nobody on the internet (IANA special-purpose registry, RFC 6890): machines, private networks, clouds' own. */
const INSIDE_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Of IPv6 only this is the internet, without what carries an IPv4 address inside and what is for examples. */
const OUTSIDE_6 = '2000::/3';
const INSIDE_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** @param networks as `10.20.0.0/16`, or a single address */
function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
const has = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const inside4 = listOf(INSIDE_4);
const inside6 = listOf(INSIDE_6);
const outside6 = listOf([OUTSIDE_6]);

/** Whether an address is one of the internet. */
export const isPublic = (address: string): boolean =>
  isIP(address) === 6 ? has(outside6, address) && !has(inside6, address) : !has(inside4, address);

type Resolve = (host: string, callback: (error: Error | null, addresses: LookupAddress[]) => void) => void;
const resolveAll: Resolve = (host, callback) => systemLookup(host, { all: true }, callback);

/**
 * Where messages may be posted to: answers how the name of an address is looked up when the connection is made, and it is
 * looked up nowhere else, so that it cannot stand for another machine by then.
 * @throws GatewayError when the address cannot be one that we may post to, whatever its name stands for
 */
export type Reach = (url: URL) => LookupFunction;

/** Anywhere: for what the installation itself has named in its settings. */
export const anywhere: Reach = () => (host, options, callback) => systemLookup(host, options, callback);

/**
 * The internet by TLS, and the networks that the installation names; nothing else of the network that we stand in.
 * @param ownNetworks offices in the network of the government, as `10.20.0.0/16`
 */
export function createReach(ownNetworks: readonly string[], resolve: Resolve = resolveAll): Reach {
  const own = listOf(ownNetworks);
  const refused = () => new GatewayError('the address is not one that messages may go to');

  return ({ protocol, hostname, username }) => {
    const isTls = protocol === 'https:';
    const mayReach = (address: string) => has(own, address) || (isTls && isPublic(address));
    const literal = hostname.replace(/^\[|\]$/g, '');
    if (username !== '' || !(isTls || protocol === 'http:')) throw refused();
    if (isIP(literal) !== 0 && !mayReach(literal)) throw refused();
    return (host, { all }, callback) =>
      resolve(host, (error, addresses) => {
        const [first] = addresses;
        if (error || !first) return callback(error ?? refused(), []);
        if (!addresses.every(({ address }) => mayReach(address))) return callback(refused(), []);
        return all ? callback(null, addresses) : callback(null, first.address, first.family);
      });
  };
}
