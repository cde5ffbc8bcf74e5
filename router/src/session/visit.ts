import { BlockList, isIPv6 } from 'node:net';
import type { AddressClass, Browser, System } from '#domain/session';

/** What a request tells about where it comes from. */
export type Visit = { address: string; agent: string };

const privateNetworks = new BlockList();
privateNetworks.addSubnet('10.0.0.0', 8);
privateNetworks.addSubnet('172.16.0.0', 12);
privateNetworks.addSubnet('192.168.0.0', 16);
privateNetworks.addSubnet('169.254.0.0', 16);
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');
const ownMachine = new BlockList();
ownMachine.addSubnet('127.0.0.0', 8);
ownMachine.addAddress('::1', 'ipv6');

export function addressClassOf({ address }: Visit): AddressClass {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  if (ownMachine.check(address, family)) return 'this-machine';
  return privateNetworks.check(address, family) ? 'private-network' : 'internet';
}

/** Browsers name each other's names; the first that fits is meant. */
const BROWSER_SIGNS: [RegExp, Browser][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEM_SIGNS: [RegExp, System][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const nameIn = <T>(agent: string, signs: [RegExp, T][]): T | undefined => signs.find(([sign]) => sign.test(agent))?.[1];

export const browserOf = ({ agent }: Visit): Browser => nameIn(agent, BROWSER_SIGNS) ?? 'other';
export const systemOf = ({ agent }: Visit): System => nameIn(agent, SYSTEM_SIGNS) ?? 'other';
