# Tails and quantiles on grids that reach the extremes.
source("write.R")

p <- c(1e-100, 1e-12, 1e-6, 0.001, 0.025, 0.05, 0.2, 0.3, 0.49, 0.5, 0.6, 0.75, 0.8, 0.975, 0.999, 0.99999)
t_quantile <- expand.grid(p = p, df = c(0.3, 1, 1.7, 2, 3.14, 8, 30, 123.4, 1e4, 1e7))
t_quantile$t <- qt(t_quantile$p, t_quantile$df)
t_quantile <- t_quantile[is.finite(t_quantile$t), ]

t_tail <- expand.grid(t = c(-40, -3, -0.5, 0, 1e-6, 0.3, 1, 2.5, 10, 1e3, 1e9), df = c(0.3, 1, 2.5, 8, 60, 1e4, 1e8))
t_tail$tail <- pt(t_tail$t, t_tail$df, lower.tail = FALSE)

mean <- c(1e-9, 0.01, 0.5, 1.2, 7, 33.3, 250, 1e4, 1e6)
poisson <- do.call(rbind, lapply(mean, function(m) {
  k <- unique(pmax(0, round(c(0, 1, 2, 5, m - 5 * sqrt(m), m - sqrt(m), m, m + 1, m + 3 * sqrt(m), m + 12 * sqrt(m)))))
  data.frame(k = k, mean = m, tail = ppois(k - 1, m, lower.tail = FALSE))
}))

binomial <- do.call(rbind, lapply(c(1, 10, 37, 1000, 1e5), function(n) {
  do.call(rbind, lapply(c(1e-4, 0.05, 0.5, 0.83, 0.999), function(share) {
    k <- unique(pmin(n, pmax(0, round(n * share + c(-6, -2, 0, 1, 4) * sqrt(n * share * (1 - share))))))
    data.frame(k = k, n = n, share = share, at_most = pbinom(k, n, share), exactly = dbinom(k, n, share))
  }))
}))

z <- c(-40, -6, -1, 0, 1e-9, 0.3, 1, 1.96, 2.999, 3.001, 5, 9, 20, 37)
normal_tail <- data.frame(z = z, tail = pnorm(z, lower.tail = FALSE))

write_vectors("distributions.json", normal_tail = normal_tail,
  t_quantile = t_quantile, t_tail = t_tail, poisson = poisson, binomial = binomial)
