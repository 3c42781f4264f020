import { z } from "zod/mini";
import { ServerObject, type ServerType } from "../server-type.ts";

const results = z.array(
  z.object({
    id: z.number(),
    value: z.optional(z.unknown()),
    failed: z.optional(z.boolean()),
    errorCode: z.optional(z.number()),
  }),
);
const tuples = z.array(z.tuple([z.number(), z.union([z.boolean(), z.number()]), z.unknown()], z.unknown()));

const addinService: ServerType<null> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
};

const customFunctions: ServerType<null> = {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions(_self, _args, { functions }) {
      functions.ready = true;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (_self, [list], { functions }) => functions.settle(results.parse(list)),
    SetInvocationArrayResults: (_self, [list], { functions }) =>
      functions.settle(
        tuples.parse(list).map(([id, ok, value, code]) => ({
          id,
          value,
          failed: !ok,
          ...(typeof code === "number" ? { errorCode: code } : {}),
        })),
      ),
  },
};

/** Top-level services the client creates by name: the handshake at the start, and the results of cell functions. */
export const SERVICES: Readonly<Record<string, ServerObject>> = {
  "Microsoft.InternalService.AddinInternalService": ServerObject.of(addinService, null),
  "Microsoft.ExcelServices.CustomFunctions": ServerObject.of(customFunctions, null),
};
