/**
 * Order of child elements in the add-in-only manifest, from the reference at learn.microsoft.com/javascript/api/manifest
 * and the published schemas. `*`: may repeat; `?`: may be absent. Elements that this manifest does not use are left out,
 * so that anything new must be entered here on purpose.
 */
export const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Hosts", "Resources"],
  AppDomains: ["AppDomain*"],
  Requirements: ["Sets"],
  Sets: ["Set*"],
  DefaultSettings: ["SourceLocation"],
  Hosts: ["Host*"],
  Host: ["Runtimes?", "AllFormFactors?", "DesktopFormFactor?"],
  Runtimes: ["Runtime*"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint*"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script?", "Page?", "Metadata?", "Namespace?", "CustomTab?"],
  Script: ["SourceLocation"],
  Page: ["SourceLocation"],
  Metadata: ["SourceLocation"],
  CustomTab: ["Group*", "Label"],
  Group: ["Label", "Icon", "Control*"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Icon: ["bt:Image*"],
  Action: ["FunctionName?", "TaskpaneId?", "SourceLocation?"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  "bt:Images": ["bt:Image*"],
  "bt:Urls": ["bt:Url*"],
  "bt:ShortStrings": ["bt:String*"],
  "bt:LongStrings": ["bt:String*"],
  "bt:String": ["bt:Override*"],
  DisplayName: ["Override*"],
  Description: ["Override*"],
};

/** Elements without children. */
export const LEAVES: readonly string[] = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomain",
  "Set",
  "SourceLocation",
  "Permissions",
  "Runtime",
  "Title",
  "LearnMoreUrl",
  "FunctionFile",
  "Label",
  "Namespace",
  "FunctionName",
  "TaskpaneId",
  "bt:Image",
  "bt:Url",
  "bt:Override",
  "Override",
];

/** Where the text of a resource id is allowed, by the element that refers to it. */
export const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

/** Longest texts and ids, same source. */
export const LIMITS = {
  displayName: 125,
  shortName: 30,
  description: 250,
  providerName: 125,
  shortString: 125,
  longString: 250,
  resid: 32,
  id: 125,
} as const;

/** Image sizes every control and group must have. */
export const REQUIRED_ICON_SIZES = [16, 32, 80] as const;
