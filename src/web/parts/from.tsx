import type { ComponentChildren, JSX } from 'preact';
import { fieldPlace } from '../ask.ts';
import { formatCount, formatDate, formatShare, placeName, type ShareInterval, visible } from '../format.ts';
import { useSurroundings } from '../use.ts';

// Everything shown that comes from an answer names the field it came from (`data-from`), so that every number on a page
// can be asked where it is from.

type Key<T> = keyof T & string;

interface Field<T extends object, K extends Key<T>> {
  readonly of: T;
  readonly field: K;
}

/** Text of a field as it is; nothing for null. */
export function TextOf<T extends object, K extends Key<T>>({ of, field }: Field<T, K>): JSX.Element | null {
  const value: unknown = of[field];
  if (value === null || value === undefined || value === '') return null;
  return (
    <bdi class="data" data-from={fieldPlace(of, field)}>
      {visible(String(value))}
    </bdi>
  );
}

/** Text of an entry of a list of texts. */
export function EntryOf({ list, at }: { readonly list: readonly string[]; readonly at: number }): JSX.Element {
  return (
    <bdi class="data" data-from={fieldPlace(list, String(at))}>
      {visible(list[at] ?? '')}
    </bdi>
  );
}

/** The name of a jurisdiction or a country; the field holds its code. */
export function PlaceOf<T extends object, K extends Key<T>>({ of, field }: Field<T, K>): JSX.Element | null {
  const { state } = useSurroundings();
  const code: unknown = of[field];
  if (typeof code !== 'string' || code === '') return null;
  return (
    <bdi class="data" data-from={fieldPlace(of, field)}>
      {visible(placeName(code, state.language))}
    </bdi>
  );
}

/** The same of a code in a list. */
export function PlaceEntryOf({ list, at }: { readonly list: readonly string[]; readonly at: number }): JSX.Element {
  const { state } = useSurroundings();
  return (
    <bdi class="data" data-from={fieldPlace(list, String(at))}>
      {visible(placeName(list[at] ?? '', state.language))}
    </bdi>
  );
}

/** A date or a moment; `none` where there is none. */
export function DateOf<T extends object, K extends Key<T>>({
  of,
  field,
  none,
}: Field<T, K> & { readonly none?: ComponentChildren }): JSX.Element {
  const { state } = useSurroundings();
  const value: unknown = of[field];
  if (typeof value !== 'string' || value === '') return <>{none ?? ''}</>;
  return (
    <time dateTime={value} data-from={fieldPlace(of, field)}>
      {formatDate(value, state.language)}
    </time>
  );
}

/** A whole number. */
export function CountOf<T extends object, K extends Key<T>>({ of, field }: Field<T, K>): JSX.Element | null {
  const { state } = useSurroundings();
  const value: unknown = of[field];
  if (typeof value !== 'number') return null;
  return (
    <span class="number" data-from={fieldPlace(of, field)}>
      {formatCount(value, state.language)}
    </span>
  );
}

/** How many entries a list has. */
export function LengthOf<T extends object, K extends Key<T>>({ of, field }: Field<T, K>): JSX.Element | null {
  const { state } = useSurroundings();
  const value: unknown = of[field];
  if (!Array.isArray(value)) return null;
  return (
    <span class="number" data-count-of={fieldPlace(of, field)}>
      {formatCount(value.length, state.language)}
    </span>
  );
}

/** An interval of shares in per cent; the field holds a share, null is a share that is not known. */
export function ShareOf<T extends object, K extends Key<T>>({ of, field }: Field<T, K>): JSX.Element {
  const { words } = useSurroundings();
  const value = of[field] as ShareInterval | null | undefined;
  return (
    <span class="number" data-from={fieldPlace(of, field)} data-share="">
      {value === null || value === undefined ? words.unknownShare : formatShare(value, words.unknownShare)}
    </span>
  );
}

/** A word of ours for a value of an enum. */
export function WordOf<T extends object, K extends Key<T>>({
  of,
  field,
  among,
}: Field<T, K> & { readonly among: Readonly<Record<Extract<T[K], string>, string>> }): JSX.Element | null {
  const value = of[field];
  if (typeof value !== 'string') return null;
  const word = (among as Readonly<Record<string, string>>)[value] ?? value;
  return <span data-from={fieldPlace(of, field)}>{word}</span>;
}

/** A sentence that is there in both languages. */
export function SaidOf({ of }: { readonly of: { readonly zh: string; readonly en: string } }): JSX.Element {
  const { state } = useSurroundings();
  return (
    <bdi class="data" data-from={fieldPlace(of, state.language)}>
      {visible(of[state.language])}
    </bdi>
  );
}

/** Since when, the date being that of a field; `isBound`: then or before, as where only the date of a reading is known. */
export function SinceOf<T extends object, K extends Key<T>>({
  of,
  field,
  isBound = false,
}: Field<T, K> & { readonly isBound?: boolean | undefined }): JSX.Element {
  const { words } = useSurroundings();
  const date = <DateOf of={of} field={field} />;
  if (of[field] === null) return <>{words.noBeginning}</>;
  return <>{isBound ? words.sinceAtLatest(date) : words.since(date)}</>;
}

/** A date that begins something and the one that ends it; `to` is exclusive. */
export function SpanOf<
  T extends { readonly from: string | null; readonly to: string | null; readonly fromIsBound?: boolean },
>({ of }: { readonly of: T }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <span class="span">
      <SinceOf of={of} field="from" isBound={of.fromIsBound} />
      {of.to === null ? null : <> {words.until(<DateOf of={of} field="to" />)}</>}
    </span>
  );
}
