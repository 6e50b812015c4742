/** Name, views, language, theme. */
import type { JSX } from 'preact';
import { chosen, VIEWS } from '../state/app-state.ts';
import { linkTo } from '../state/link-to.ts';
import { texts } from '../texts/index.ts';
import { theme, THEMES } from './theme.ts';

export function Header(): JSX.Element {
  const t = texts.value;
  const view = chosen.view.value;
  const lang = chosen.lang.value;
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
  return (
    <header class="page-header">
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#answer" onClick={skip}>
        {t.header.skip}
      </a>
      <nav class="utrecht-nav-bar" aria-label={t.header.views}>
        <div class="utrecht-nav-bar__content">
          <a class="brand" href={linkTo({ view: 'compare' })}>
            <svg viewBox="0 0 16 16" width="22" height="22" aria-hidden="true">
              <circle cx="5" cy="10" r="4" fill="var(--a)" />
              <circle cx="11" cy="6" r="3" fill="var(--b)" />
            </svg>
            buurtsim
          </a>
          <ul class="views">
            {VIEWS.map((name) => (
              <li key={name}>
                <a
                  class="utrecht-link view"
                  href={linkTo({ view: name })}
                  aria-current={name === view ? 'page' : undefined}
                >
                  {t.views[name]}
                </a>
              </li>
            ))}
          </ul>
          <div class="header-tools">
            {(['nl', 'en'] as const).map((name) => (
              <a
                class="utrecht-link lang"
                key={name}
                href={linkTo({ lang: name })}
                lang={name}
                hreflang={name}
                aria-current={name === lang ? 'true' : undefined}
              >
                {name.toUpperCase()}
                <span class="visually-hidden"> {name === 'nl' ? 'Nederlands' : 'English'}</span>
              </a>
            ))}
            <button
              type="button"
              class="text-button theme"
              onClick={() => {
                theme.value = next;
              }}
              aria-label={t.header.theme[next]}
              title={t.header.theme[next]}
            >
              <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
                <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
                <path
                  d={theme.value === 'dark' ? 'M8 4a4 4 0 0 0 0 8z' : 'M8 1.5a6.5 6.5 0 0 1 0 13z'}
                  fill="currentColor"
                />
              </svg>
            </button>
          </div>
        </div>
      </nav>
    </header>
  );
}

/** The address is the state of the page, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('answer')?.focus();
}
