import { judgeBlind } from './judge-blind';
import { printMeasures, showMeasure } from './print-measures';

/** `npm run validate:blind`: the shipped engine on texts that were written without sight of it and are never learned. */
const result = judgeBlind();
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  for (const [name, found] of Object.entries(result.measures)) printMeasures(name, found);
  console.log('\nadversarial texts that ended up where they may:');
  for (const [language, share] of Object.entries(result.adversarial))
    console.log(`  ${language} ${showMeasure(share)}`);
}
