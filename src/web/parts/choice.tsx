import type { JSX } from 'preact';

/** A choice between yes and no that stands in the address. */
export function Choice({
  id,
  label,
  isChosen,
  choose,
  place = '',
}: {
  readonly id: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  /** A class of the style sheet for where it stands. */
  readonly place?: string;
}): JSX.Element {
  return (
    <label class={`choice ${place}`}>
      <input
        type="checkbox"
        id={id}
        checked={isChosen}
        onChange={({ currentTarget: { checked } }) => choose(checked)}
      />
      {label}
    </label>
  );
}
