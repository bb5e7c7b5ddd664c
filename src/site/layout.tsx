/** The head and the foot that every page has. */
import type { Child } from 'hono/jsx';
import type { Format } from './address.js';
import { assets } from './assets.js';
import type { Frame } from './frame.js';
import { PAGES } from './pages/index.js';
import { TEXTS } from './texts.js';

interface LayoutProps {
  readonly title: string;
  readonly frame: Frame;
  /** What the page can be had as besides. */
  readonly formats: readonly Format[];
  readonly children: Child;
}

export function Layout({ title, frame, formats, children }: LayoutProps) {
  const { lang } = frame;
  const { style, script, icon } = assets();
  const other = lang === 'ja' ? 'en' : 'ja';
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${TEXTS.site[lang]}`}</title>
        <link rel="stylesheet" href={frame.asset(style.name)} />
        <link rel="icon" type="image/svg+xml" href={frame.asset(icon.name)} />
        <link rel="alternate" hreflang={other} href={frame.self({ lang: other })} />
        {formats.includes('atom') && (
          <link rel="alternate" type="application/atom+xml" title={title} href={frame.self({ format: 'atom' })} />
        )}
        <script src={frame.asset(script.name)} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {TEXTS.skip[lang]}
        </a>
        <Head frame={frame} />
        <main id="main">{children}</main>
        <Foot frame={frame} formats={formats} />
      </body>
    </html>
  );
}

function Head({ frame }: { readonly frame: Frame }) {
  const { lang, here } = frame;
  const other = lang === 'ja' ? 'en' : 'ja';
  return (
    <header class="site">
      <p class="name">
        <a href={frame.link('/')}>
          <b>{TEXTS.site[lang]}</b> <span>{TEXTS.tagline[lang]}</span>
        </a>
      </p>
      <nav aria-label={TEXTS.pages[lang]}>
        <ul>
          {PAGES.map(
            ({ path, nav, answers }) =>
              nav &&
              (frame.live || !answers) && (
                <li>
                  <a href={frame.link(path)} {...(path === here.path ? { 'aria-current': 'page' as const } : {})}>
                    {nav[lang]}
                  </a>
                </li>
              ),
          )}
        </ul>
      </nav>
      <p class="tongue">
        <a href={frame.self({ lang: other })} lang={other} hreflang={other}>
          {TEXTS.otherLanguage[lang]}
        </a>
      </p>
    </header>
  );
}

const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  html: 'HTML',
  json: 'JSON',
  csv: 'CSV',
  ics: 'iCalendar',
  atom: 'Atom',
};

function Foot({ frame, formats }: Pick<LayoutProps, 'frame' | 'formats'>) {
  return (
    <footer class="site">
      {formats.length > 0 && (
        <p>
          {TEXTS.alsoAs[frame.lang]}{' '}
          {formats.map((format) => (
            <a href={frame.self({ format })}>{FORMAT_NAMES[format]}</a>
          ))}
        </p>
      )}
    </footer>
  );
}
