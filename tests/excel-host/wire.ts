import { z } from "zod/mini";

/** Kinds of object paths in a request, by their number on the wire. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Kinds of actions in a request, by their number on the wire. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

const argumentInfo = z.optional(
  z.object({
    Arguments: z.optional(z.nullable(z.array(z.unknown()))),
    ReferencedObjectPathIds: z.optional(z.nullable(z.array(z.unknown()))),
  }),
);

const path = z.object({
  ObjectPathType: z.number(),
  Name: z.optional(z.string()),
  ParentObjectPathId: z.optional(z.number()),
  ArgumentInfo: argumentInfo,
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.optional(z.string()),
  ObjectPathId: z.optional(z.number()),
  ArgumentInfo: argumentInfo,
  ObjectState: z.optional(z.record(z.string(), z.unknown())),
  QueryInfo: z.optional(
    z.object({
      Select: z.optional(z.array(z.string())),
      Expand: z.optional(z.array(z.string())),
      Top: z.optional(z.number()),
      Skip: z.optional(z.number()),
    }),
  ),
});

const request = z.object({ Actions: z.array(action), ObjectPaths: z.record(z.string(), path) });

export type WirePath = z.infer<typeof path>;
export type WireAction = z.infer<typeof action>;
export type WireRequest = z.infer<typeof request>;
export type WireQuery = NonNullable<WireAction["QueryInfo"]>;

/** The host's answer to one request. */
export interface WireResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

/** Reads a request body; a shape the protocol does not have is thrown as error. */
export function parseRequest(text: string): WireRequest {
  return request.parse(JSON.parse(text));
}
