import { createContext, useContext } from 'react';
import type { SteadyTimer } from './steady-timer';

const plainTimer: SteadyTimer = (ms, run) => {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
};

const TimerContext = createContext<SteadyTimer>(plainTimer);
export const TimerProvider = TimerContext.Provider;
export const useSteadyTimer = () => useContext(TimerContext);
