import type { Regime } from '../model/vocabulary.ts';

export const THEMES = ['light', 'dark', 'print'] as const;
export type Theme = (typeof THEMES)[number];

/** Colours of a picture. Those of the regimes are told apart with any colour vision (Okabe and Ito), and never stand without mark and word. */
export interface Colours {
  readonly ground: string;
  readonly box: string;
  readonly text: string;
  /** For what matters less and what has ended: still 4.5 to 1 on ground and box. */
  readonly quiet: string;
  readonly border: string;
  readonly link: string;
  readonly endedLink: string;
  readonly subject: string;
  readonly badge: string;
  readonly onBadge: string;
  readonly regimes: Readonly<Record<Regime, string>>;
}

export const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#ffffff',
    box: '#f6f8fa',
    text: '#1b1f24',
    quiet: '#57606a',
    border: '#6e7781',
    link: '#424a53',
    endedLink: '#818a94',
    subject: '#0550ae',
    badge: '#8e1b1b',
    onBadge: '#ffffff',
    regimes: { EXPORT_CONTROL: '#0072b2', FDI_REVIEW: '#00805e', ANTI_SANCTION: '#c04f00' },
  },
  dark: {
    ground: '#14181d',
    box: '#20262d',
    text: '#eef1f4',
    quiet: '#a9b4bf',
    border: '#8b96a1',
    link: '#c3ccd5',
    endedLink: '#77818b',
    subject: '#79c0ff',
    badge: '#ffb3ab',
    onBadge: '#2b0a08',
    regimes: { EXPORT_CONTROL: '#56b4e9', FDI_REVIEW: '#2fc79b', ANTI_SANCTION: '#f0a03c' },
  },
  print: {
    ground: '#ffffff',
    box: '#ffffff',
    text: '#000000',
    quiet: '#404040',
    border: '#000000',
    link: '#000000',
    endedLink: '#808080',
    subject: '#000000',
    badge: '#000000',
    onBadge: '#ffffff',
    regimes: { EXPORT_CONTROL: '#0072b2', FDI_REVIEW: '#00805e', ANTI_SANCTION: '#c04f00' },
  },
};
