/** The form that sets the filters; what it asks stands in the address. */
import type { Child } from 'hono/jsx';
import { CONTEXTS, type Label, STATUSES, TYPES } from '../../publish/index.js';
import { FILTERS } from '../filter.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';

const T = {
  choose: label('絞り込む', 'Choose'),
  with: label('相手国', 'with'),
  any: label('すべて', 'any'),
  show: label('表示', 'Show'),
  words: label('二文字から', 'any words'),
  example: label('例 2021-11', 'such as 2021-11'),
} as const;

interface Props {
  /** Codes of the countries to choose from. */
  readonly countries: readonly string[];
  readonly period: string | null;
  readonly frame: Frame;
}

export function FilterForm({ countries, period, frame }: Props) {
  const { lang, here, names } = frame;
  const given = (name: string, at = 0): string => here.query.getAll(name)[at] ?? '';
  const from = given('from') || period || '';
  const named = countries
    .map((code): [string, string] => [code, names.country(code)[lang]])
    .sort(([, one], [, other]) => (one < other ? -1 : 1));
  return (
    <details class="filters">
      <summary>{T.choose[lang]}</summary>
      <form method="get" action={frame.link('/')} role="search">
        <Field name={FILTERS.text} frame={frame}>
          <input type="search" name="text" value={given('text')} placeholder={T.words[lang]} maxlength={200} />
        </Field>
        <Field name={FILTERS.country} frame={frame}>
          <Choice name="country" options={named} chosen={given('country')} frame={frame} />
        </Field>
        <Field name={T.with} frame={frame}>
          <Choice name="country" options={named} chosen={given('country', 1)} frame={frame} />
        </Field>
        <Field name={FILTERS.type} frame={frame}>
          <Choice name="type" options={optionsOf(TYPES, lang)} chosen={given('type')} frame={frame} />
        </Field>
        <Field name={FILTERS.context} frame={frame}>
          <Choice name="context" options={optionsOf(CONTEXTS, lang)} chosen={given('context')} frame={frame} />
        </Field>
        <Field name={FILTERS.status} frame={frame}>
          <Choice name="status" options={optionsOf(STATUSES, lang)} chosen={given('status')} frame={frame} />
        </Field>
        <Field name={FILTERS.person} frame={frame}>
          <input name="person" value={given('person')} maxlength={200} />
        </Field>
        <Field name={FILTERS.publisher} frame={frame}>
          <input name="publisher" value={given('publisher')} maxlength={200} />
        </Field>
        <Field name={FILTERS.place} frame={frame}>
          <input name="place" value={given('place')} maxlength={200} />
        </Field>
        <Field name={FILTERS.from} frame={frame}>
          <DateInput name="from" value={from} frame={frame} />
        </Field>
        <Field name={FILTERS.to} frame={frame}>
          <DateInput name="to" value={given('to') || period || ''} frame={frame} />
        </Field>
        <button type="submit">{T.show[lang]}</button>
      </form>
    </details>
  );
}

function Field({ name, frame, children }: { readonly name: Label; readonly frame: Frame; readonly children: Child }) {
  return (
    <label>
      <span>{name[frame.lang]}</span>
      {children}
    </label>
  );
}

const optionsOf = (labels: Readonly<Record<string, Label>>, lang: Frame['lang']): [string, string][] =>
  Object.entries(labels).map(([code, name]) => [code, name[lang]]);

interface ChoiceProps {
  readonly name: string;
  /** Code and name. */
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string;
  readonly frame: Frame;
}

function Choice({ name, options, chosen, frame }: ChoiceProps) {
  const known = chosen === '' || options.some(([code]) => code === chosen);
  return (
    <select name={name}>
      <option value="">{T.any[frame.lang]}</option>
      {!known && (
        <option value={chosen} selected>
          {chosen}
        </option>
      )}
      {options.map(([code, text]) => (
        <option value={code} selected={code === chosen}>
          {text}
        </option>
      ))}
    </select>
  );
}

function DateInput({ name, value, frame }: { readonly name: string; readonly value: string; readonly frame: Frame }) {
  return (
    <input
      name={name}
      value={value}
      inputmode="numeric"
      pattern="\d{4}(-\d{2}(-\d{2})?)?"
      placeholder={T.example[frame.lang]}
      size={10}
    />
  );
}
