;; The inner loops of the compact encoder over rows of f32. Addresses and sizes are bytes, sizes
;; multiples of 16. They compute in f64 and round where the engine's plain code does, so that an
;; embedding has the same bits. config/write-kernels.ts compiles this file.
(module
  (import "env" "memory" (memory 1 32768))

  ;; The states of a text, and what is read of each while it is near: state[t] = max(0, bias +
  ;; tap0[t - 1] + tap1[t] + tap2[t + 1]); scores[h, t] = attention[h] · state[t] as f64, `stride`
  ;; bytes from head to head; highest = max(highest, state[t]). `taps` lists as i32 the addresses of
  ;; the words' three projections, one row behind the other, between two entries for no word.
  (func $readStates (export "readStates")
    (param $states i32) (param $taps i32) (param $count i32) (param $bias i32)
    (param $attention i32) (param $heads i32) (param $scores i32) (param $stride i32)
    (param $highest i32) (param $row i32)
    (local $head i32) (local $query i32) (local $score i32)
    (if (local.get $count)
      (then
        (loop $word
          (call $mix
            (local.get $states)
            (local.get $highest)
            (local.get $bias)
            (i32.load (local.get $taps))
            (i32.add (i32.load offset=4 (local.get $taps)) (local.get $row))
            (i32.add (i32.load offset=8 (local.get $taps)) (i32.shl (local.get $row) (i32.const 1)))
            (local.get $row))
          (local.set $head (local.get $heads))
          (local.set $query (local.get $attention))
          (local.set $score (local.get $scores))
          (loop $next
            (f64.store
              (local.get $score)
              (call $dot (local.get $query) (local.get $states) (local.get $row)))
            (local.set $query (i32.add (local.get $query) (local.get $row)))
            (local.set $score (i32.add (local.get $score) (local.get $stride)))
            (local.set $head (i32.add (local.get $head) (i32.const -1)))
            (br_if $next (local.get $head)))
          (local.set $states (i32.add (local.get $states) (local.get $row)))
          (local.set $taps (i32.add (local.get $taps) (i32.const 4)))
          (local.set $scores (i32.add (local.get $scores) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $word (local.get $count))))))

  ;; y += Σt shares[t] · x[t], one after the other: rows that lie `step` bytes apart.
  (func $poolRows (export "poolRows")
    (param $y i32) (param $x i32) (param $step i32) (param $shares i32) (param $count i32)
    (param $bytes i32)
    (if (local.get $count)
      (then
        (loop $next
          (call $scaledSum
            (local.get $y) (local.get $x) (f64.load (local.get $shares)) (local.get $bytes))
          (local.set $x (i32.add (local.get $x) (local.get $step)))
          (local.set $shares (i32.add (local.get $shares) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $next (local.get $count))))))

  ;; The same over rows that end where `ends` says, i32 addresses.
  (func $poolListed (export "poolListed")
    (param $y i32) (param $ends i32) (param $shares i32) (param $count i32) (param $bytes i32)
    (if (local.get $count)
      (then
        (loop $next
          (call $scaledSum
            (local.get $y)
            (i32.sub (i32.load (local.get $ends)) (local.get $bytes))
            (f64.load (local.get $shares))
            (local.get $bytes))
          (local.set $ends (i32.add (local.get $ends) (i32.const 4)))
          (local.set $shares (i32.add (local.get $shares) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $next (local.get $count))))))

  ;; out[r] = row[r] · y as f64, for rows that lie one behind the other.
  (func $products (export "products")
    (param $out i32) (param $rows i32) (param $count i32) (param $y i32) (param $bytes i32)
    (if (local.get $count)
      (then
        (loop $next
          (f64.store
            (local.get $out) (call $dot (local.get $rows) (local.get $y) (local.get $bytes)))
          (local.set $rows (i32.add (local.get $rows) (local.get $bytes)))
          (local.set $out (i32.add (local.get $out) (i32.const 8)))
          (local.set $count (i32.add (local.get $count) (i32.const -1)))
          (br_if $next (local.get $count))))))

  ;; Brings a row to mean 0 and variance 1, as layer-norm.ts does, and multiplies it by `unit`: sums
  ;; in one f64 from left to right, each number rounded once more for `unit`.
  (func $normalise (export "normalise")
    (param $y i32) (param $bytes i32) (param $epsilon f64) (param $unit f64)
    (local $at i32) (local $end i32) (local $mean f64) (local $variance f64) (local $off f64)
    (local.set $end (i32.add (local.get $y) (local.get $bytes)))
    (local.set $at (local.get $y))
    (loop $next
      (local.set $mean (f64.add (local.get $mean) (f64.promote_f32 (f32.load (local.get $at)))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $mean
      (f64.div
        (local.get $mean)
        (f64.convert_i32_u (i32.shr_u (local.get $bytes) (i32.const 2)))))
    (local.set $at (local.get $y))
    (loop $next
      (local.set $off
        (f64.sub (f64.promote_f32 (f32.load (local.get $at))) (local.get $mean)))
      (local.set $variance
        (f64.add (local.get $variance) (f64.mul (local.get $off) (local.get $off))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $variance
      (f64.div
        (f64.const 1)
        (f64.sqrt
          (f64.add
            (f64.div
              (local.get $variance)
              (f64.convert_i32_u (i32.shr_u (local.get $bytes) (i32.const 2))))
            (local.get $epsilon)))))
    (local.set $at (local.get $y))
    (loop $next
      (f32.store
        (local.get $at)
        (f32.demote_f64
          (f64.mul
            (f64.promote_f32
              (f32.demote_f64
                (f64.mul
                  (f64.sub (f64.promote_f32 (f32.load (local.get $at))) (local.get $mean))
                  (local.get $variance))))
            (local.get $unit))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; Σi x[i] · y[i] in f64: four running sums s0…s3 (low holds s0 and s1, high s2 and s3),
  ;; added at the end as ((s0 + s1) + s2) + s3.
  (func $dot
    (param $x i32) (param $y i32) (param $bytes i32) (result f64)
    (local $low v128) (local $high v128)
    (local.set $low (v128.const i32x4 0 0 0 0))
    (local.set $high (v128.const i32x4 0 0 0 0))
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (local.set $low
            (f64x2.add
              (local.get $low)
              (f64x2.mul
                (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $x)))
                (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $y))))))
          (local.set $high
            (f64x2.add
              (local.get $high)
              (f64x2.mul
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $x)))
                (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $y))))))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes)))))
    (f64.add
      (f64.add
        (f64.add
          (f64x2.extract_lane 0 (local.get $low))
          (f64x2.extract_lane 1 (local.get $low)))
        (f64x2.extract_lane 0 (local.get $high)))
      (f64x2.extract_lane 1 (local.get $high))))

  ;; y[i] += alpha · x[i], computed in f64 and rounded once.
  (func $scaledSum
    (param $y i32) (param $x i32) (param $alpha f64) (param $bytes i32)
    (local $factor v128)
    (local.set $factor (f64x2.splat (local.get $alpha)))
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (v128.store align=4 (local.get $y)
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
              (f32x4.demote_f64x2_zero
                (f64x2.add
                  (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $y)))
                  (f64x2.mul
                    (local.get $factor)
                    (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $x))))))
              (f32x4.demote_f64x2_zero
                (f64x2.add
                  (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 align=4 (local.get $y)))
                  (f64x2.mul
                    (local.get $factor)
                    (f64x2.promote_low_f32x4
                      (v128.load64_zero offset=8 align=4 (local.get $x))))))))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes))))))

  ;; y[i] = max(0, bias[i] + a[i] + b[i] + c[i]), the sum computed in f64 from left to right and
  ;; rounded once; highest[i] = max(highest[i], y[i]).
  (func $mix
    (param $y i32) (param $highest i32) (param $bias i32) (param $a i32) (param $b i32)
    (param $c i32) (param $bytes i32)
    (local $four v128)
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          ;; Both halves are joined before they are stored: a load that waits for two stores is slow.
          (local.set $four
            (f32x4.max
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
                (f32x4.demote_f64x2_zero
                  (f64x2.add
                    (f64x2.add
                      (f64x2.add
                        (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $bias)))
                        (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $a))))
                      (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $b))))
                    (f64x2.promote_low_f32x4 (v128.load64_zero align=4 (local.get $c)))))
                (f32x4.demote_f64x2_zero
                  (f64x2.add
                    (f64x2.add
                      (f64x2.add
                        (f64x2.promote_low_f32x4
                          (v128.load64_zero offset=8 align=4 (local.get $bias)))
                        (f64x2.promote_low_f32x4
                          (v128.load64_zero offset=8 align=4 (local.get $a))))
                      (f64x2.promote_low_f32x4
                        (v128.load64_zero offset=8 align=4 (local.get $b))))
                    (f64x2.promote_low_f32x4
                      (v128.load64_zero offset=8 align=4 (local.get $c))))))
              (v128.const i32x4 0 0 0 0)))
          (v128.store align=4 (local.get $y) (local.get $four))
          (v128.store align=4 (local.get $highest)
            (f32x4.max (v128.load align=4 (local.get $highest)) (local.get $four)))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $highest (i32.add (local.get $highest) (i32.const 16)))
          (local.set $bias (i32.add (local.get $bias) (i32.const 16)))
          (local.set $a (i32.add (local.get $a) (i32.const 16)))
          (local.set $b (i32.add (local.get $b) (i32.const 16)))
          (local.set $c (i32.add (local.get $c) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes)))))))
