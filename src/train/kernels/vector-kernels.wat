;; The trainer's loops over vectors of f32. Addresses and sizes are bytes.
;; config/write-kernels.ts compiles this file, once with shared and once with plain memory.
(module
  (import "env" "memory" (memory 1 32768 shared))

  ;; y[i] += alpha · x[i], over a multiple of 16 bytes.
  (func $axpy (export "axpy")
    (param $y i32) (param $x i32) (param $alpha f32) (param $bytes i32)
    (local $factor v128)
    (local.set $factor (f32x4.splat (local.get $alpha)))
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (v128.store align=4 (local.get $y)
            (f32x4.add
              (v128.load align=4 (local.get $y))
              (f32x4.mul (v128.load align=4 (local.get $x)) (local.get $factor))))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes))))))

  ;; Σi x[i] · y[i], over a multiple of 16 bytes: four running sums s0…s3 (s0 takes i = 0, 4, 8, …),
  ;; added at the end as ((s0 + s1) + s2) + s3.
  (func $dot (export "dot")
    (param $x i32) (param $y i32) (param $bytes i32) (result f32)
    (local $sum v128)
    (local.set $sum (v128.const i32x4 0 0 0 0))
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (local.set $sum
            (f32x4.add
              (local.get $sum)
              (f32x4.mul (v128.load align=4 (local.get $x)) (v128.load align=4 (local.get $y)))))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes)))))
    (f32.add
      (f32.add
        (f32.add
          (f32x4.extract_lane 0 (local.get $sum))
          (f32x4.extract_lane 1 (local.get $sum)))
        (f32x4.extract_lane 2 (local.get $sum)))
      (f32x4.extract_lane 3 (local.get $sum))))

  ;; x[i] = max(x[i], 0), over a multiple of 16 bytes.
  (func $relu (export "relu")
    (param $x i32) (param $bytes i32)
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (v128.store align=4 (local.get $x)
            (f32x4.max (v128.load align=4 (local.get $x)) (v128.const i32x4 0 0 0 0)))
          (local.set $x (i32.add (local.get $x) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes))))))

  ;; One step of AdamW, over a multiple of 16 bytes; after it the gradient is 0.
  ;;
  ;;   m = keep1 · m + (1 − keep1) · g
  ;;   v = keep2 · v + (1 − keep2) · g²
  ;;   w = w − decay · w − rate · m / (√v + epsilon)
  ;;
  ;; rate carries the bias correction; decay is what each weight loses of itself.
  (func $adam (export "adam")
    (param $w i32) (param $g i32) (param $m i32) (param $v i32) (param $bytes i32)
    (param $rate f32) (param $keep1 f32) (param $keep2 f32) (param $epsilon f32)
    (param $decay f32)
    (local $rest1 f32) (local $rest2 f32) (local $rates v128) (local $keeps1 v128)
    (local $keeps2 v128) (local $epsilons v128) (local $decays v128) (local $rests1 v128)
    (local $rests2 v128) (local $gradient v128) (local $moment v128) (local $square v128)
    (local.set $rest1 (f32.sub (f32.const 1) (local.get $keep1)))
    (local.set $rest2 (f32.sub (f32.const 1) (local.get $keep2)))
    (local.set $rates (f32x4.splat (local.get $rate)))
    (local.set $keeps1 (f32x4.splat (local.get $keep1)))
    (local.set $keeps2 (f32x4.splat (local.get $keep2)))
    (local.set $epsilons (f32x4.splat (local.get $epsilon)))
    (local.set $decays (f32x4.splat (local.get $decay)))
    (local.set $rests1 (f32x4.splat (local.get $rest1)))
    (local.set $rests2 (f32x4.splat (local.get $rest2)))
    (local.set $bytes (i32.shr_u (local.get $bytes) (i32.const 4)))
    (if (local.get $bytes)
      (then
        (loop $next
          (local.set $gradient (v128.load align=4 (local.get $g)))
          (local.set $moment
            (f32x4.add
              (f32x4.mul (v128.load align=4 (local.get $m)) (local.get $keeps1))
              (f32x4.mul (local.get $gradient) (local.get $rests1))))
          (local.set $square
            (f32x4.add
              (f32x4.mul (v128.load align=4 (local.get $v)) (local.get $keeps2))
              (f32x4.mul
                (f32x4.mul (local.get $gradient) (local.get $gradient))
                (local.get $rests2))))
          (v128.store align=4 (local.get $m) (local.get $moment))
          (v128.store align=4 (local.get $v) (local.get $square))
          (v128.store align=4 (local.get $w)
            (f32x4.sub
              (f32x4.sub
                (v128.load align=4 (local.get $w))
                (f32x4.mul (v128.load align=4 (local.get $w)) (local.get $decays)))
              (f32x4.div
                (f32x4.mul (local.get $rates) (local.get $moment))
                (f32x4.add (f32x4.sqrt (local.get $square)) (local.get $epsilons)))))
          (v128.store align=4 (local.get $g) (v128.const i32x4 0 0 0 0))
          (local.set $w (i32.add (local.get $w) (i32.const 16)))
          (local.set $g (i32.add (local.get $g) (i32.const 16)))
          (local.set $m (i32.add (local.get $m) (i32.const 16)))
          (local.set $v (i32.add (local.get $v) (i32.const 16)))
          (local.set $bytes (i32.add (local.get $bytes) (i32.const -1)))
          (br_if $next (local.get $bytes)))))))
