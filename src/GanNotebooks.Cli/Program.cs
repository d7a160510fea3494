using GanNotebooks.Cli;

return await FrontDoor.Run(args);
