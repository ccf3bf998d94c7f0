# Each script here writes the JSON file of its name: Rscript SCRIPT.R, in this folder.
suppressMessages(library(jsonlite))

write_vectors <- function(file, ...) {
  used <- setdiff(loadedNamespaces(), c("base", "compiler", "graphics", "grDevices", "methods", "stats", "utils"))
  versions <- vapply(intersect(used, c("clubSandwich", "survey", "VGAM")), function(name) {
    paste(name, packageVersion(name))
  }, "")
  made <- c(R.version.string, unname(versions))
  write(toJSON(list(made_by = made, ...), digits = I(17), auto_unbox = TRUE, pretty = FALSE), file)
}
