import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';

/** A mark that carries meaning: text and icon on a ground, readable (contrast ≥ 4.5) in its scheme. */
export type Mark = { text: string; ground: string; edge: string };

export type Marks = {
  priority: Record<Priority, Mark>;
  line: Record<Line, Mark>;
  human: Mark;
  evidence: { rule: string; model: string; policy: string };
  rail: { ground: string; text: string; muted: string; active: string };
  raised: string;
  sunken: string;
};

export const DAY: Marks = {
  priority: {
    P0: { text: '#ffffff', ground: '#b80f2a', edge: '#b80f2a' },
    P1: { text: '#8a3000', ground: '#fdeadb', edge: '#e9a878' },
    P2: { text: '#6b4e00', ground: '#fbf2d3', edge: '#ddc27a' },
    P3: { text: '#46545f', ground: '#edf0f2', edge: '#c6ced4' },
  },
  line: {
    '110': { text: '#173f86', ground: '#e4edfb', edge: '#a9c2ec' },
    '12345': { text: '#14573a', ground: '#e2f3ea', edge: '#9fd0b7' },
  },
  human: { text: '#5a2d86', ground: '#f1e8fa', edge: '#ccb1e6' },
  evidence: { rule: '#ffd9d2', model: '#d8ebf5', policy: '#ece2f7' },
  rail: { ground: '#12303a', text: '#e6f0f2', muted: '#a9c0c6', active: '#1e4a57' },
  raised: '#ffffff',
  sunken: '#f6f8f9',
};

export const NIGHT: Marks = {
  priority: {
    P0: { text: '#ffffff', ground: '#cf2440', edge: '#ef5a70' },
    P1: { text: '#ffb98a', ground: '#3a2113', edge: '#7d4a2a' },
    P2: { text: '#ead08a', ground: '#322a12', edge: '#6d5c28' },
    P3: { text: '#b3c0ca', ground: '#202b33', edge: '#42505b' },
  },
  line: {
    '110': { text: '#a6c6ff', ground: '#152743', edge: '#34558a' },
    '12345': { text: '#8fdbb2', ground: '#10301f', edge: '#2b6a49' },
  },
  human: { text: '#d8baf5', ground: '#2a1b3a', edge: '#5d4180' },
  evidence: { rule: '#5c2a26', model: '#1d4152', policy: '#3c2b52' },
  rail: { ground: '#0a1519', text: '#dce7ea', muted: '#8ea4ab', active: '#173740' },
  raised: '#1b262d',
  sunken: '#10181d',
};
