/** Version of the product as shown by the command line, in 环境检测 and in 运行信息; a test keeps it equal to package.json. */
export const VERSION = "0.1.0";
