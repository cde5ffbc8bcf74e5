/** How grave an event is (特别重大, 重大, 较大, 一般): Emergency Response Law 2024, article 3. */
export const EVENT_LEVELS = ['I', 'II', 'III', 'IV'] as const;
export type EventLevel = (typeof EVENT_LEVELS)[number];

/** Which events somebody asks for: those that go on, those that are over, or those that they have not yet said they know of. */
export const EVENT_VIEWS = ['open', 'over', 'new'] as const;
export type EventView = (typeof EVENT_VIEWS)[number];

/** What stands in the log of an event. */
export const EVENT_ENTRIES = ['DECLARED', 'CHANGED', 'ENDED'] as const;
export type EventEntry = (typeof EVENT_ENTRIES)[number];
