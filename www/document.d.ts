// Placeholder in the shape of EXPORT.md until these types are generated from src/export; then this file is generated.

export interface Span { start: number; end: number; utf16: [number, number]; exact: string }
export interface Head {
  format: string; version: number;
  generator: { name: string; version: string; model: string | null };
  document: {
    text: string; sha256: string; offsetUnit: string; length: number; language: string;
    title: string | null; url: string | null;
    published: { date: string | null; from: "reader" | "none"; offered: string[] };
    dateline: { place: string; mention: string | null } | null;
  };
  edits: Edit[];
  counts: Record<"blocks" | "sentences" | "mentions" | "entities" | "numbers" | "dates" | "claims", number>;
}
export type BlockKind = "title" | "byline" | "dateline" | "caption" | "subheading" | "paragraph" | "list-item" | "boilerplate";
export type Label = "PERSON" | "NORP" | "FAC" | "ORG" | "GPE" | "LOC" | "PRODUCT" | "EVENT" | "WORK_OF_ART" | "LAW";
export type Form = "name" | "nominal" | "pronoun";
export type ReviewStatus = "unreviewed" | "checking" | "supported" | "disputed" | "unclear";
export interface Block { id: string; start: number; end: number; utf16: [number, number]; kind: BlockKind }
export interface Mention extends Span { id: string; label: Label; form: Form; entity: string | null; score: number; by: string }
export interface Entity { id: string; label: Label; name: string; role: string | null; mentions: string[] }
export interface Number extends Span {
  id: string; kind: string; value: string | null; low: string | null; high: string | null; bound: string;
  unit: { text: string; ucum: string } | null; currency: string | null; counted: string | null; flags: string[]; by: string;
}
export interface Date extends Span {
  id: string; type: "DATE" | "TIME" | "DURATION" | "SET"; value: string; mod: string | null; quant?: string | null; freq?: string | null;
  resolved: { from: string; until: string } | null; edtf: string | null; anchor: string; relation: string | null;
  alternatives: string[]; flags: string[]; by: string;
}
export interface Source extends Span { entity: string | null; form: Form; anonymity: string }
export interface Cue extends Span { class: string }
export interface Claim {
  id: string; kind: "attributed" | "unattributed" | "headline" | "caption"; sentences: string[];
  source: Source | null; cue: Cue | null; content: Span[]; quotation: string;
  numbers: string[]; dates: string[]; entities: string[]; saidOn: string | null;
  polarity: string; modality: string; parent: string | null; duplicateOf: string | null; conflictsWith: string[];
  flags: string[]; review: { status: ReviewStatus; note: string };
}
export type Place = { utf16: [number, number] } | { start: number; end: number };
export type Edit = Place & (
  | { do: "reject"; layer: "mentions" | "numbers" | "dates" | "claims" }
  | { do: "relabel" | "add"; layer: "mentions"; label: Label }
  | { do: "set-value"; layer: "numbers" | "dates"; value: string }
  | { do: "set-block"; layer: "blocks"; kind: BlockKind }
  | { do: "review"; layer: "claims"; status: ReviewStatus; note: string });
export interface Format { id: string; name: string; extension: string; mediaType: string }
