import { ANY_CATEGORY } from '#domain/sla';
import type { CrewCondition } from '#domain/run-card';
import type { Agency, UnitCapability } from '#domain/unit';

type Sent = [agency: Agency, capability: UnitCapability | null, when?: CrewCondition];

/**
 * Who is sent to which class of incidents, the lead first: the leads of the proposed taxonomy (domain 9.2) and the
 * cooperation of 110 with 119, 120, 122 and the utilities (domain 3.8). A proposal, to be edited by the city.
 */
const CARDS: Record<string, Sent[]> = {
  [ANY_CATEGORY]: [['POLICE', 'PATROL']],
  '51': [
    ['FIRE', 'FIREFIGHTING'],
    ['POLICE', 'PATROL'],
    ['AMBULANCE', 'LIFE_SUPPORT'],
  ],
  // Police help to find a place that nobody knows (domain 3.8); violence is a class of its own.
  '52': [
    ['AMBULANCE', 'LIFE_SUPPORT'],
    ['POLICE', 'PATROL', 'PLACE_UNKNOWN'],
  ],
  '53': [
    ['FIRE', 'HAZMAT'],
    ['UTILITY', 'GAS'],
    ['POLICE', 'PATROL'],
  ],
  '54': [
    ['FIRE', 'RESCUE'],
    ['AMBULANCE', 'LIFE_SUPPORT'],
    ['POLICE', 'PATROL'],
  ],
  '55': [
    ['POLICE', 'NEGOTIATION'],
    ['AMBULANCE', 'LIFE_SUPPORT'],
    ['FIRE', 'RESCUE'],
  ],
  '56': [
    ['POLICE', 'ARMED'],
    ['AMBULANCE', 'LIFE_SUPPORT'],
  ],
  '58': [
    ['POLICE', 'ARMED'],
    ['FIRE', 'RESCUE'],
    ['AMBULANCE', 'LIFE_SUPPORT'],
  ],
  '59': [
    ['TRAFFIC', 'TRAFFIC_CONTROL'],
    ['AMBULANCE', 'LIFE_SUPPORT', 'DANGER_TO_LIFE'],
    ['FIRE', 'RESCUE', 'DANGER_TO_LIFE'],
  ],
  '61': [['POLICE', 'ANTI_FRAUD']],
  '65': [
    ['FIRE', 'RESCUE'],
    ['UTILITY', 'POWER'],
    ['POLICE', 'PATROL'],
  ],
  // Who is complained of does not look into it (domain 9.3).
  '900500': [['POLICE', 'INSPECTION']],
};

export const RUN_CARDS = Object.entries(CARDS).flatMap(([category, sent]) =>
  sent.map(([agency, capability, when = 'ALWAYS'], index) => ({
    category,
    number: index + 1,
    agency,
    capability,
    when,
  })),
);
