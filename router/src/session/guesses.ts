import type { Database } from '#db/client';
import { countFailure, forgetGuesses, guessWaitMs, spendGuess } from '#db/stores/guess-store';
import type { Clock } from '#domain/clock';
import type { GuessStore } from './guess-guard';

/** Guesses as the database counts them, for all routers together. */
export const createGuesses = (database: Database, clock: Clock): GuessStore => ({
  waitMs: (keys) => guessWaitMs(database, keys, clock.now()),
  countFailure: (key, policy) => countFailure(database, { key, policy, now: clock.now() }),
  spend: (key, policy) => spendGuess(database, { key, policy, now: clock.now() }),
  forget: (keys) => forgetGuesses(database, keys, clock.now()),
});
