/** Style sheets a page imports for what they do; webpack takes them. */
declare module "*.css";
