# Recomputes the closed-form figures of this bundle in base R (4.0 or newer), and compares each with results/.
# The seeded bootstrap and the iterative models are left to analyze.py and, where asked for, lme4 and ordinal.

arguments <- commandArgs(trailingOnly = FALSE)
script <- sub("^--file=", "", grep("^--file=", arguments, value = TRUE))
root <- normalizePath(file.path(dirname(script), ".."))
answers <- c("match", "other", "neither")
tolerance <- 1e-9

read_table <- function(...) {
  read.csv(file.path(root, ...), colClasses = "character", check.names = FALSE, na.strings = character(0), encoding = "UTF-8")
}

column <- function(votes, name) if (name %in% names(votes)) votes[[name]] else rep("", nrow(votes))

# Names in the order that people expect: a, b, model 2, model 10.
in_order <- function(names) {
  names <- unique(names[names != ""])
  padded <- vapply(names, function(name) {
    digits <- gregexpr("[0-9]+", name)
    regmatches(name, digits) <- lapply(regmatches(name, digits), function(number) {
      paste0(strrep("0", pmax(0, 20 - nchar(number))), number)
    })
    tolower(name)
  }, "")
  names[order(padded, method = "radix")]
}

# Sets of figures: named numbers, put under a name.
under <- function(name, figures) setNames(figures, paste(name, names(figures), sep = "."))
interval <- function(name, x) {
  if (is.null(x)) setNames(NA_real_, name) else under(name, x)
}

around <- function(centre, margin) c(lower = centre - margin, upper = centre + margin)
clip <- function(x, lowest, highest) {
  x["lower"] <- max(lowest, x["lower"])
  x["upper"] <- min(highest, x["upper"])
  x
}
student <- function(estimate, se, df, level) {
  if (df < 1) return(NULL)
  c(around(estimate, qt((1 + level) / 2, df) * se), se = se, df = df)
}
wilson <- function(p, n, level) {
  z <- qnorm((1 + level) / 2)
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  margin <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  x <- clip(around(centre, margin), 0, 1)
  if (p == 0) x["lower"] <- 0
  if (p == 1) x["upper"] <- 1
  x
}
clopper_pearson <- function(count, n, level) {
  tail <- (1 - level) / 2
  c(lower = if (count == 0) 0 else qbeta(tail, count, n - count + 1),
    upper = if (count == n) 1 else qbeta(1 - tail, count + 1, n - count))
}

# Variance of an estimate by raters, by sounds and by both (Cameron, Gelbach and Miller 2011).
clustered_variance <- function(influence, rater, sound, parameters = 1) {
  one_way <- function(cluster) {
    sums <- tapply(influence, cluster, sum)
    clusters <- length(sums)
    n <- length(influence)
    if (clusters < 2) NaN else sum(sums^2) * clusters / (clusters - 1) * (n - 1) / (n - parameters)
  }
  by_rater <- one_way(rater)
  by_sound <- one_way(sound)
  by_cell <- one_way(paste(rater, sound, sep = "\r"))
  both <- if (is.nan(by_rater) || is.nan(by_sound)) NaN else max(by_rater + by_sound - by_cell, by_rater, by_sound)
  list(rater = by_rater, sound = by_sound, two_way = both)
}

two_way_share <- function(p, n, fewest, variance, level) {
  if (fewest < 2) return(NULL)
  df <- fewest - 1
  effective <- if (p == 0 || p == 1) fewest else {
    min(n, p * (1 - p) / variance * (qnorm((1 + level) / 2) / qt((1 + level) / 2, df))^2)
  }
  c(wilson(p, effective, level), se = sqrt(variance), df = df, effectiveVotes = effective)
}

share <- function(votes, answer, level) {
  given <- as.numeric(votes$choice == answer)
  n <- length(given)
  p <- mean(given)
  raters <- length(unique(votes$rater))
  sounds <- length(unique(votes$sound))
  variance <- clustered_variance((given - p) / n, votes$rater, votes$sound)
  cluster <- function(squared, df) {
    if (df < 1 || is.nan(squared) || squared <= 0) NULL
    else c(clip(around(p, qt((1 + level) / 2, df) * sqrt(squared)), 0, 1), se = sqrt(squared), df = df)
  }
  c(estimate = p, count = sum(given), votes = n, raters = raters, sounds = sounds,
    interval("naive.wilson", wilson(p, n, level)),
    interval("naive.clopperPearson", clopper_pearson(sum(given), n, level)),
    interval("raterCluster", cluster(variance$rater, raters - 1)),
    interval("soundCluster", cluster(variance$sound, sounds - 1)),
    interval("twoWay", two_way_share(p, n, min(raters, sounds), variance$two_way, level)))
}

mean_score <- function(votes, level) {
  score <- as.numeric(votes$score)
  n <- length(score)
  m <- mean(score)
  spread <- if (n > 1) sd(score) else 0
  raters <- length(unique(votes$rater))
  sounds <- length(unique(votes$sound))
  variance <- clustered_variance((score - m) / n, votes$rater, votes$sound)
  cluster <- function(squared, df) {
    x <- if (!is.nan(squared) && squared > 0) student(m, sqrt(squared), df, level)
    if (is.null(x)) NULL else clip(x, 1, 5)
  }
  naive <- student(m, spread / sqrt(n), n - 1, level)
  binomial <- 1 + 4 * clopper_pearson(sum(score - 1), 4 * n, level)
  c(estimate = m, sd = spread, votes = n, raters = raters, sounds = sounds,
    setNames(tabulate(score, 5), paste0("histogram.", 0:4)),
    if (is.null(naive)) c(naive = NA_real_) else c(
      interval("naive.student", naive),
      interval("naive.p808", c(around(m, qnorm((1 + level) / 2) * naive[["se"]]), se = naive[["se"]], df = naive[["df"]])),
      interval("naive.binomial", binomial)),
    interval("raterCluster", cluster(variance$rater, raters - 1)),
    interval("soundCluster", cluster(variance$sound, sounds - 1)),
    interval("twoWay", cluster(variance$two_way, min(raters, sounds) - 1)))
}

tested <- function(estimate, se, df, level) {
  if (is.nan(se) || se <= 0) return(NULL)
  x <- student(estimate, se, df, level)
  if (is.null(x)) NULL else c(x, t = estimate / se, p = 2 * pt(-abs(estimate / se), df))
}

welch <- function(worse, better, level) {
  if (min(length(worse), length(better)) < 2) return(NULL)
  a <- var(worse) / length(worse)
  b <- var(better) / length(better)
  df <- (a + b)^2 / (a^2 / (length(worse) - 1) + b^2 / (length(better) - 1))
  tested(mean(better) - mean(worse), sqrt(a + b), df, level)
}

raters_that_decide <- function(parts) {
  total <- sum(parts)
  if (total == 0) return(NA_real_)
  left <- abs(total) - c(0, cumsum(sort(parts * sign(total), decreasing = TRUE)))
  which(left <= 1e-12)[1] - 1
}

difference <- function(votes, first, second, value, level) {
  of <- function(model) votes[votes$model == model, ]
  worse <- of(first)
  better <- of(second)
  key <- function(some) paste(some$rater, some$sound, sep = "\r")
  place <- match(key(better), key(worse))
  paired <- !is.na(place)
  pairs <- better[paired, ]
  gaps <- value(pairs) - value(worse)[place[paired]]
  n <- length(gaps)
  if (n > 1) {
    estimate <- mean(gaps)
    compared <- pairs
    influence <- (gaps - estimate) / n
  } else {
    estimate <- mean(value(better)) - mean(value(worse))
    compared <- rbind(worse, better)
    influence <- c(-(value(worse) - mean(value(worse))) / nrow(worse), (value(better) - mean(value(better))) / nrow(better))
  }
  variance <- clustered_variance(influence, compared$rater, compared$sound, if (n > 1) 1 else 2)
  raters <- length(unique(compared$rater))
  sounds <- length(unique(compared$sound))
  two_way <- tested(estimate, sqrt(variance$two_way), min(raters, sounds) - 1, level)
  list(
    p = if (is.null(two_way)) 1 else two_way[["p"]],
    two_way = two_way,
    figures = c(estimate = estimate, pairs = n,
      interval("naive.welch", welch(value(worse), value(better), level)),
      if (n > 1) interval("naive.pairedVotes", tested(estimate, sd(gaps) / sqrt(n), n - 1, level)),
      interval("raterCluster", tested(estimate, sqrt(variance$rater), raters - 1, level)),
      ratersThatDecide = if (n > 0) raters_that_decide(as.vector(tapply(gaps, pairs$rater, sum))) else NA_real_))
}

differences <- function(votes, contrasts, value, level) {
  models <- unique(votes$model)
  contrasts <- Filter(function(pair) all(pair %in% models), contrasts)
  compared <- lapply(contrasts, function(pair) difference(votes, pair[1], pair[2], value, level))
  adjusted <- p.adjust(vapply(compared, `[[`, 0, "p"), "holm")
  unlist(lapply(seq_along(compared), function(i) {
    two_way <- compared[[i]]$two_way
    under(i - 1, c(compared[[i]]$figures, interval("twoWay", if (!is.null(two_way)) c(two_way, pHolm = adjusted[i]))))
  }))
}

neighbours <- function(models) lapply(seq_len(max(0, length(models) - 1)), function(i) models[c(i, i + 1)])

by_group <- function(votes, name, figure) {
  of <- column(votes, name)
  found <- in_order(of)
  if (length(found) < 2) return(NULL)
  unlist(lapply(seq_along(found), function(i) under(i - 1, figure(votes[of == found[i], ]))))
}

sign_flip <- function(surplus) {
  chance <- 1
  for (size in abs(surplus[surplus != 0])) {
    zeros <- rep(0, 2 * size)
    chance <- (c(chance, zeros) + c(zeros, chance)) / 2
  }
  places <- abs(seq_along(chance) - (length(chance) + 1) / 2)
  min(1, sum(chance[places >= abs(sum(surplus))]))
}

choice_figures <- function(votes, options) {
  votes <- votes[column(votes, "pair") %in% c("", "target"), ]
  level <- options$level
  shares <- function(some, level) unlist(lapply(answers, function(answer) under(answer, share(some, answer, level))))
  each <- 1 - (1 - level) / 3
  at_once <- unlist(lapply(answers, function(answer) {
    figures <- share(votes, answer, each)
    under(paste0(answer, ".twoWay"), figures[grep("^twoWay\\.", names(figures))] |> (\(x) setNames(x, sub("^twoWay\\.", "", names(x))))())
  }))
  names(at_once) <- sub("^(\\w+)\\.twoWay", "twoWay.\\1", names(at_once))
  chosen <- votes[votes$choice != "neither", ]
  match <- tapply(chosen$choice == "match", chosen$rater, sum)
  other <- tapply(chosen$choice == "other", chosen$rater, sum)
  surplus <- as.vector(match - other)
  logits <- as.vector(log((match + 0.5) / (other + 0.5)))
  t <- mean(logits) / (sd(logits) / sqrt(length(logits)))
  models <- in_order(column(votes, "model"))
  c(data.votes = nrow(votes), data.raters = length(unique(votes$rater)), data.sounds = length(unique(votes$sound)),
    under("shares", shares(votes, level)),
    under("simultaneous", at_once),
    under("chosen", share(chosen, "match", level)),
    chosen.againstChance.raters = length(surplus),
    chosen.againstChance.signFlip.p = sign_flip(surplus),
    chosen.againstChance.raterLogits.t = t,
    chosen.againstChance.raterLogits.p = 2 * pt(-abs(t), length(logits) - 1),
    chosen.againstChance.naive.binomial.p = binom.test(sum(match), nrow(chosen))$p.value,
    ratersThatDecide = raters_that_decide(surplus),
    if (length(models) > 1) under("models.differences",
      differences(votes, neighbours(models), function(some) as.numeric(some$choice == "match"), level)),
    unlist(lapply(c(byClass = "class", byModel = "model", byStratum = "stratum"), function(name) {
      by_group(votes, name, function(some) under("shares", shares(some, level)))
    })))
}

rating_figures <- function(votes, options) {
  level <- options$level
  anchor <- column(votes, "anchor")
  rated <- votes[anchor == "", ]
  scores <- function(some, by) {
    found <- in_order(some[[by]])
    unlist(lapply(seq_along(found), function(i) under(i - 1, mean_score(some[some[[by]] == found[i], ], level))))
  }
  contrasts <- if (length(options$contrasts) > 0) options$contrasts else neighbours(in_order(rated$model))
  c(data.votes = nrow(rated), data.raters = length(unique(rated$rater)), data.sounds = length(unique(rated$sound)),
    under("models", scores(rated, "model")),
    if (any(anchor != "")) under("anchors", scores(votes[anchor != "", ], "anchor")),
    if (length(contrasts) > 0) under("differences",
      differences(rated, contrasts, function(some) as.numeric(some$score), level)),
    unlist(lapply(c(byClass = "class", byStratum = "stratum"), function(name) {
      by_group(rated, name, function(some) under("models", scores(some, "model")))
    })))
}

compare <- function(name, figures) {
  known <- read_table("results", paste0(name, ".csv"))
  expected <- suppressWarnings(as.numeric(known$value))[match(names(figures), known$figure)]
  missing <- !(names(figures) %in% known$figure)
  gap <- abs(figures - expected) / pmax(1, abs(expected))
  gap[is.na(figures) & is.na(expected)] <- 0
  gap[is.na(gap) | missing] <- Inf
  cat(sprintf("%s: %d figures recomputed in R, largest difference %.1e\n", name, length(gap), max(gap)))
  for (i in head(which(gap > tolerance), 20)) {
    cat(sprintf("  %s is %.12g here, but %.12g in results/\n", names(figures)[i], figures[i], expected[i]))
  }
  all(gap <= tolerance)
}

analyses <- read_table("analysis", "analyses.csv")
contrasts <- read_table("analysis", "contrasts.csv")
good <- vapply(seq_len(nrow(analyses)), function(i) {
  one <- analyses[i, ]
  own <- contrasts[contrasts$name == one$name, ]
  options <- list(level = as.numeric(one$level), contrasts = unname(split(c(rbind(own$first, own$second)),
    rep(seq_len(nrow(own)), each = 2))))
  votes <- read_table("data", one$data)
  compare(one$name, if (one$kind == "choice") choice_figures(votes, options) else rating_figures(votes, options))
}, NA)
quit(status = if (all(good)) 0 else 1)
