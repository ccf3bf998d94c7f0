# LMG shares (Lindeman, Merenda & Gold 1980; Grömping 2006, JSS 17(1)): every order of entry, averaged.
source("write.R")

r_squared <- function(R, r, set) if (length(set)) sum(r[set] * solve(R[set, set, drop = FALSE], r[set])) else 0
orders <- function(v) if (length(v) <= 1) list(v) else do.call(c, lapply(seq_along(v), function(i) lapply(orders(v[-i]), function(o) c(v[i], o))))
lmg <- function(R, r) {
  all <- orders(seq_along(r))
  total <- numeric(length(r))
  for (order in all) {
    before <- 0
    for (i in seq_along(order)) {
      now <- r_squared(R, r, order[1:i])
      total[order[i]] <- total[order[i]] + now - before
      before <- now
    }
  }
  total / length(all)
}
case <- function(all) { # first row and column: the outcome
  R <- all[-1, -1, drop = FALSE]
  r <- all[-1, 1]
  list(correlations = unname(R), with_outcome = I(unname(r)), r_squared = r_squared(R, r, seq_along(r)), shares = I(lmg(R, r)))
}
# Negative eigenvalues are raised to 1e-8 and the diagonal is made 1 again.
repaired <- function(all) {
  e <- eigen(all, symmetric = TRUE)
  fixed <- cov2cor(e$vectors %*% diag(pmax(e$values, 1e-8)) %*% t(e$vectors))
  c(case(fixed), list(given = unname(all), eigenvalues = e$values, fixed = unname(fixed), change = max(abs(fixed - all))))
}

set.seed(3)
loads <- function(p) { x <- matrix(rnorm(60 * (p + 1)), 60) + rnorm(60); cor(x) }

# Answers with most items missing by design, whole points from 0 to 100.
rows <- 400
quality <- rnorm(rows)
levels <- function(x) 25 * pmin(4, pmax(0, round(2.5 + x)))
data <- cbind(levels(quality + rnorm(rows, sd = 0.7)), sapply(c(0.5, 1, 1.5), function(noise) levels(quality + rnorm(rows, sd = noise))))
data[, -1][sample(3 * rows, 450)] <- NA
pairwise <- cor(data, use = "pairwise.complete.obs")
pairs <- crossprod(!is.na(data))

broken <- matrix(c(1, .6, .5, .4, .6, 1, .8, -.2, .5, .8, 1, .45, .4, -.2, .45, 1), 4)
write_vectors("drivers.json",
  swiss = case(cor(datasets::swiss)),
  attitude = case(cor(datasets::attitude)),
  seven = case(loads(7)),
  one = case(loads(1)),
  pairwise = c(case(pairwise), list(data = data, pairs = unname(pairs))),
  repaired = repaired(broken),
  eigenvalues = list(matrix = unname(cov(datasets::longley)), values = eigen(cov(datasets::longley), symmetric = TRUE)$values))
