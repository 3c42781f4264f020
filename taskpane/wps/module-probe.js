/* Loaded as a module by 环境检测 to see whether this WPS runs module scripts. */
export {};
