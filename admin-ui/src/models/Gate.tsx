import { Alert, Box } from '@mui/material';
import type { Objection } from '#domain/model';
import { useCategoryName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';
import { useFraction } from './use-fraction';

/** Why the gate refuses, or that nothing speaks against the model. */
export function Gate({ objections }: { objections: Objection[] }) {
  const t = useT();
  const categoryName = useCategoryName();
  const fraction = useFraction();
  const say = (objection: Objection): string => {
    if (objection.code === 'misses-emergencies') return t('models.objection.missed', { count: objection.count });
    const sides = { candidate: fraction(objection.candidate), live: fraction(objection.live) };
    return objection.code === 'figure-worse'
      ? t('models.objection.figure', { figure: t(`models.figure.${objection.figure}`), ...sides })
      : t('models.objection.category', { category: categoryName(objection.category), ...sides });
  };
  return (
    <Alert severity={objections.length === 0 ? 'success' : 'error'}>
      <strong>{t('models.gate')}</strong>
      {objections.length === 0 ? (
        <div>{t('models.passed')}</div>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2 }}>
          {objections.map((objection) => (
            <li key={say(objection)}>{say(objection)}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
