import type { Theme } from '@mui/material';
import type { RaThemeOptions } from 'react-admin';
import { DAY, type Marks, NIGHT } from './colours';
import { DESK } from './frame';

declare module '@mui/material/styles' {
  interface Palette {
    marks: Marks;
  }
  interface PaletteOptions {
    marks?: Marks;
  }
}

/** The system's own fonts: nothing is fetched. CJK faces follow the Latin ones, so figures keep one shape. */
const FONTS = [
  '"Segoe UI Variable"',
  '"Segoe UI"',
  'system-ui',
  '-apple-system',
  '"PingFang SC"',
  '"Microsoft YaHei UI"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Noto Sans"',
  'sans-serif',
].join(',');

/** A screen with room for three columns: a large desk, or a wall. */
export const ROOMY = '@media (min-width: 1800px)';
/** A screen on the wall of a control room, 2560 pixels wide. */
export const WALL = '@media (min-width: 2400px)';

const typography: RaThemeOptions['typography'] = {
  fontFamily: FONTS,
  fontSize: 13,
  h1: { fontSize: '1.35rem', fontWeight: 650, lineHeight: 1.3 },
  h2: { fontSize: '1.02rem', fontWeight: 650, lineHeight: 1.35 },
  h3: { fontSize: '0.82rem', fontWeight: 650, lineHeight: 1.4 },
  button: { textTransform: 'none', fontWeight: 600 },
  overline: { textTransform: 'none', letterSpacing: '0.02em', fontSize: '0.75rem', lineHeight: 1.6 },
};

const components = (marks: Marks, line: string, focus: string): RaThemeOptions['components'] => ({
  MuiCssBaseline: {
    styleOverrides: ({ palette }: Theme) => ({
      a: { color: palette.primary.main },
      // What opens is large enough for a finger (WCAG 2.2, target size).
      summary: { minHeight: 24, cursor: 'pointer' },
      body: { fontVariantNumeric: 'tabular-nums', fontSize: '0.875rem' },
      // A screen on the wall is read from across the room.
      [WALL]: { html: { fontSize: '125%' } },
      // What takes the focus comes to rest between the bars that stay in view.
      [DESK]: { html: { scrollPaddingBlock: '160px' } },
      '[tabindex="-1"]:focus-visible': { outline: 'none' },
      ':focus-visible': { outline: `2px solid ${focus}`, outlineOffset: 2 },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&:focus-visible': { outline: `2px solid ${focus}`, outlineOffset: 2 } } },
  },
  // Beside a turning circle stand the words: it has no name of its own.
  MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
  // react-admin writes what it says while loading in grey on grey.
  RaLoading: { styleOverrides: { root: { '&& .RaLoading-message': { color: 'inherit' } } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { styleOverrides: { root: { border: `1px solid ${line}` } } },
  MuiButton: { defaultProps: { size: 'small', disableElevation: true }, styleOverrides: { root: { minHeight: 32 } } },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', margin: 'none' } },
  MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined', margin: 'none' } },
  MuiAutocomplete: { defaultProps: { size: 'small' } },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, arrow: true },
    styleOverrides: { tooltip: { fontSize: '0.8rem', lineHeight: 1.5, maxWidth: 340 } },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: line, padding: '7px 12px' },
      head: { fontWeight: 650, fontSize: '0.78rem', whiteSpace: 'nowrap' },
    },
  },
  RaDataTable: {
    styleOverrides: {
      root: {
        '& .RaDataTable-headerCell': { backgroundColor: marks.sunken, padding: '7px 12px' },
        '& .RaDataTable-row:hover': { backgroundColor: marks.sunken },
      },
    },
  },
  RaFilterForm: {
    styleOverrides: {
      root: {
        alignItems: 'center',
        gap: 8,
        paddingTop: 0,
        minHeight: 48,
        '& .RaFilterForm-filterFormInput': { margin: 0 },
        '& .RaFilterFormInput-spacer': { display: 'none' },
        '& .MuiFormControl-root': { margin: 0, minWidth: 116 },
        '& .MuiInputBase-root': { fontSize: '0.85rem', backgroundColor: marks.raised },
        '& .MuiInputLabel-root': { fontSize: '0.85rem' },
        '& .MuiFormHelperText-root': { display: 'none' },
      },
    },
  },
  RaList: {
    styleOverrides: {
      root: { '& .RaList-actions': { minHeight: 0 }, '& .RaList-content': { border: `1px solid ${line}` } },
    },
  },
  MuiDialog: { styleOverrides: { paper: { border: `1px solid ${line}` } } },
});

const build = (
  mode: 'light' | 'dark',
  marks: Marks,
  palette: NonNullable<RaThemeOptions['palette']>,
  line: string,
  focus: string,
): RaThemeOptions => ({
  palette: { mode, divider: line, marks, ...palette },
  shape: { borderRadius: 8 },
  spacing: 8,
  typography,
  components: components(marks, line, focus),
});

export const dayTheme = build(
  'light',
  DAY,
  {
    background: { default: '#eef2f4', paper: '#ffffff' },
    primary: { main: '#0f6072', contrastText: '#ffffff' },
    secondary: { main: '#3d5563' },
    error: { main: '#b80f2a' },
    warning: { main: '#8a4b00' },
    success: { main: '#14663f' },
    info: { main: '#14597a' },
    text: { primary: '#17242c', secondary: '#4d5d68' },
  },
  '#d8e0e4',
  '#0b6fd6',
);

export const nightTheme = build(
  'dark',
  NIGHT,
  {
    background: { default: '#0c1316', paper: '#141d22' },
    primary: { main: '#6fc6d6', contrastText: '#04222a' },
    secondary: { main: '#9fb4be' },
    error: { main: '#ff8a94' },
    warning: { main: '#f3b56b' },
    success: { main: '#7fd6a0' },
    info: { main: '#86c5e6' },
    text: { primary: '#e2eaee', secondary: '#9fb0ba' },
  },
  '#27343b',
  '#8cc7ff',
);
