# p.adjust; prop.test; survey's rake; Kish's effective number of answers.
suppressMessages(library(survey))
source("write.R")

set.seed(2)
p_values <- list(c(0.01, 0.04, 0.03, 0.005, 0.8, 0.03), c(0.2), c(0, 0, 1, 1e-300, 0.049), round(runif(40)^3, 6))
adjusted <- lapply(p_values, function(p) list(p = I(p), adjusted = I(p.adjust(p, "BH"))))

pairs <- data.frame(x1 = c(56, 18, 0, 9, 480, 3), n1 = c(70, 20, 30, 10, 500, 4000), x2 = c(48, 15, 1, 9, 300, 9), n2 = c(80, 20, 20, 10, 500, 4000))
pairs$p <- mapply(function(x1, n1, x2, n2) suppressWarnings(prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value), pairs$x1, pairs$n1, pairs$x2, pairs$n2)

raked <- function(counts, targets) {
  cells <- expand.grid(lapply(dim(counts), seq_len))
  names(cells) <- paste0("v", seq_along(cells))
  cells$count <- as.vector(counts)
  present <- cells[cells$count > 0, ]
  margins <- lapply(seq_along(targets), function(i) {
    margin <- data.frame(level = seq_along(targets[[i]]), Freq = sum(counts) * targets[[i]] / sum(targets[[i]]))
    names(margin)[1] <- paste0("v", i)
    margin
  })
  design <- svydesign(ids = ~1, weights = ~count, data = present)
  formulas <- lapply(seq_along(targets), function(i) as.formula(paste0("~v", i)))
  result <- rake(design, formulas, margins, control = list(maxit = 5000, epsilon = 1e-13 * sum(counts), verbose = FALSE))
  w <- weights(result) / present$count
  list(cells = unname(as.matrix(present[, seq_along(targets), drop = FALSE])) - 1, counts = present$count, targets = targets,
    weights = w, effective = sum(w * present$count)^2 / sum(w^2 * present$count))
}
write_vectors("comparisons-and-weights.json",
  adjusted = adjusted,
  differences = pairs,
  raked = list(
    one_margin = raked(array(c(50, 30, 20)), list(c(0.2, 0.5, 0.3))),
    two_margins = raked(matrix(c(30, 20, 25, 25, 40, 5), 2), list(c(0.45, 0.55), c(3, 4, 3))),
    three_margins = raked(array(c(12, 7, 30, 9, 4, 18, 22, 15, 6, 11, 3, 8), c(2, 3, 2)), list(c(0.5, 0.5), c(0.3, 0.4, 0.3), c(0.7, 0.3))),
    empty_cell = raked(matrix(c(30, 0, 25, 25, 40, 5), 2), list(c(0.5, 0.5), c(0.3, 0.4, 0.3)))))
