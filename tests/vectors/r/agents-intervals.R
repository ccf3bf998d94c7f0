# Intervals of few agents, alpha and beta left open: the whole posterior by brute force on a fine grid of mean and size,
# under a flat mean and a prior flat on sqrt(mean (1 - mean) / (size + 1)).
source("write.R")

posterior <- function(favorable, n, means = seq(0.0005, 0.9995, length.out = 1000), logs = seq(log(0.05), log(1e6), length.out = 700)) {
  grid <- expand.grid(mean = means, log_size = logs)
  size <- exp(grid$log_size)
  a <- grid$mean * size
  b <- (1 - grid$mean) * size
  log_posterior <- log(size) - 1.5 * log(size + 1) + 0.5 * log(grid$mean * (1 - grid$mean))
  for (i in seq_along(n)) log_posterior <- log_posterior + lbeta(favorable[i] + a, n[i] - favorable[i] + b) - lbeta(a, b)
  weight <- exp(log_posterior - max(log_posterior))
  weight <- weight / sum(weight)
  kept <- weight > 1e-9
  weight <- weight[kept] / sum(weight[kept])
  a <- a[kept]
  b <- b[kept]
  bound <- function(i, p) {
    uniroot(function(x) sum(weight * pbeta(x, favorable[i] + a, n[i] - favorable[i] + b)) - p, c(1e-6, 1 - 1e-6), tol = 1e-9)$root
  }
  low <- vapply(seq_along(n), bound, 0, p = 0.025)
  high <- vapply(seq_along(n), bound, 0, p = 0.975)
  list(favorable = favorable, n = n, low = low, high = high)
}
write_vectors("agents-intervals.json", entities = list(
  posterior(c(40, 61, 30, 118, 22, 75, 19, 52), c(50, 70, 42, 130, 30, 80, 26, 60)),
  posterior(c(12, 17, 9, 22, 14), c(15, 20, 12, 30, 16)),
  posterior(c(30, 31, 29, 30, 32, 28), c(40, 40, 40, 40, 40, 40)),
  posterior(12 + (0:29 * 7) %% 9, 20 + (0:29 * 3) %% 7)))
