import type { BoardFigure, CaseFigure } from '#domain/case-figures';
import type { ReportFigure } from '#domain/report-figures';
import { SHIFT_FIGURE_KEYS, type ShiftFigure } from '#domain/shift-figures';
import { useT } from '../i18n/use-t';

type Figure = CaseFigure | ReportFigure | ShiftFigure;
const isOfShift = (figure: Figure): figure is ShiftFigure => SHIFT_FIGURE_KEYS.some((key) => key === figure);

/** Names and formulas of figures: the same words on the board, in the reports and over the list of their cases. */
export function useFigureWords() {
  const t = useT();
  const ofBoard: Record<BoardFigure, [name: string, formula: string]> = {
    acceptedToday: [t('board.acceptedToday'), t('board.f.acceptedToday')],
    closedToday: [t('board.closedToday'), t('board.f.closedToday')],
    breached: [t('board.breached'), t('board.f.breached')],
    warned: [t('board.warned'), t('board.f.warned')],
    deferred: [t('figures.deferred'), t('figures.deferredHelp')],
    transfersOpen: [t('transfers.board.open'), t('transfers.board.openHelp')],
    callBacksOpen: [t('callBacks.board.open'), t('callBacks.board.openHelp')],
    callBacksOverdue: [t('callBacks.board.overdue'), t('callBacks.board.overdueHelp')],
    callBacksForSupervisor: [t('callBacks.board.forSupervisor'), t('callBacks.board.forSupervisorHelp')],
  };
  const wordsOf = (figure: Figure): [name: string, formula: string] => {
    if (Object.hasOwn(ofBoard, figure)) return ofBoard[figure as BoardFigure];
    if (isOfShift(figure)) return [t(`board.shift.figure.${figure}`), t(`board.shift.f.${figure}`)];
    return [t(`reports.figure.${figure as ReportOnly}`), t(`reports.f.${figure as ReportOnly}`)];
  };
  return { figure: (figure: Figure) => wordsOf(figure)[0], formula: (figure: Figure) => wordsOf(figure)[1] };
}
type ReportOnly = Exclude<ReportFigure, ShiftFigure>;
