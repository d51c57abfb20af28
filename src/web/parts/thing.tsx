import type { ComponentChildren, JSX } from 'preact';
import { type Language, type Page, toPage, writeAddress } from '../address.ts';
import { fieldPlace } from '../ask.ts';
import { visible } from '../format.ts';
import { useSurroundings } from '../use.ts';
import { EntryOf, PlaceOf, TextOf } from './from.tsx';
import { Joined } from './joined.tsx';

export interface Names {
  readonly zh: string | null;
  readonly en: string | null;
  readonly original: string | null;
}

/** A thing with a key and names. */
export interface Named {
  readonly key: string;
  readonly names: Names;
}

/** The name to show in a language: in that language, else in the other one, else in its own script. */
export function bestName(
  names: Names,
  language: Language,
): { readonly text: string; readonly field: keyof Names } | null {
  const order: readonly (keyof Names)[] = language === 'zh' ? ['zh', 'original', 'en'] : ['en', 'zh', 'original'];
  for (const field of order) {
    const text = names[field];
    if (text !== null && text !== '') return { text, field };
  }
  return null;
}

const TAGS: Readonly<Record<keyof Names, string | undefined>> = { zh: 'zh-CN', en: 'en', original: undefined };

/** The name of a thing in the language of the page, or its key. */
export function NameOf({ of }: { readonly of: Named }): JSX.Element {
  const { state } = useSurroundings();
  const best = bestName(of.names, state.language);
  if (best === null) {
    return (
      <bdi class="data key" data-from={fieldPlace(of, 'key')}>
        {visible(of.key)}
      </bdi>
    );
  }
  return (
    <bdi class="data" lang={TAGS[best.field]} data-from={fieldPlace(of.names, best.field)}>
      {visible(best.text)}
    </bdi>
  );
}

/** A link within the pages: an ordinary link that a click with no other key follows without loading anew. */
export function Link({
  to,
  open = [],
  children,
}: {
  readonly to: Page;
  /** What is opened there. */
  readonly open?: readonly string[];
  readonly children: ComponentChildren;
}): JSX.Element {
  const { state, go } = useSurroundings();
  const target = { ...toPage(state, to), open };
  return (
    <a
      href={writeAddress(target)}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(target);
      }}
    >
      {children}
    </a>
  );
}

/** The page of a thing, by its key; null for what has none. */
export function pageOfKey(key: string): Page | null {
  if (key.startsWith('tech:')) return { name: 'technology', key };
  return key.startsWith('party:') ? { name: 'party', key } : null;
}

/** The name of a thing, as a link where it has a page. */
export function ThingLink({ of }: { readonly of: Named }): JSX.Element {
  const page = pageOfKey(of.key);
  if (page === null) return <NameOf of={of} />;
  return (
    <Link to={page}>
      <NameOf of={of} />
    </Link>
  );
}

/** A thing as a link; where it is not described, the field that holds its key. */
export function ThingOrKey<T extends object, K extends keyof T & string>({
  thing,
  of,
  field,
}: {
  readonly thing: Named | null;
  readonly of: T;
  readonly field: K;
}): JSX.Element {
  return thing === null ? <TextOf of={of} field={field} /> : <ThingLink of={thing} />;
}

/** Names of things, as links where they have pages. */
export function ThingLinks({ of }: { readonly of: readonly Named[] }): JSX.Element {
  return <Joined of={of}>{(one) => <ThingLink of={one} />}</Joined>;
}

/** A list after the place that it is of. */
export function ListOf({ of }: { readonly of: Named & { readonly jurisdiction: string | null } }): JSX.Element {
  return (
    <>
      <PlaceOf of={of} field="jurisdiction" /> <NameOf of={of} />
    </>
  );
}

/** Texts of a list, one beside the other. */
export function EntriesOf({ of }: { readonly of: readonly string[] }): JSX.Element {
  return <Joined of={of}>{(_, place) => <EntryOf list={of} at={place} />}</Joined>;
}
