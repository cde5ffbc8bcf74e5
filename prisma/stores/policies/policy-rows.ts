import type { Db } from '../../client';

/** Where the policies of a kind stand as everything else reads them. */
export type PolicyRows<V> = {
  /** The newest version of each. */
  list(db: Db, cityId: string): Promise<V[]>;
  /** What comes with the product now, where a city that began with less is told of it. */
  shipped?: readonly V[];
  /** Puts a version in force, in place of the one before it or as the first. */
  write(db: Db, cityId: string, value: V, as: { version: number; validFrom: Date }): Promise<unknown>;
};
