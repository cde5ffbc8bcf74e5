/** What can be run by its name. */
export type Scenario = {
  /** One line for the help. */
  about: string;
  /** @param args the whole command line, `--scenario` among it @returns the exit code: 0 when every threshold is met */
  run(args: string[]): Promise<number>;
};
