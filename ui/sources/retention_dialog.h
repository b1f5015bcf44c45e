// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/result.h"
#include "core/ledger/retention.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace gatehouse {

/// How long a ledger keeps what sources told: shows what would go before it goes, and takes it out. Interface thread; what
/// takes time is done in others. Closing it while it takes out breaks that off: what is gone is gone, and the rest goes the
/// next time.
class RetentionDialog : public QDialog
{
    Q_OBJECT

public:
    RetentionDialog(const QString &ledger, const Retention &now, QWidget *parent);
    ~RetentionDialog() override;

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// A sentence for the status line: what was done.
    void notice(const QString &text);

private:
    int months() const;
    void look();
    void shown(const Result<RetentionPreview> &preview);
    void order();
    void ordered(int months, const Result<RetentionPreview> &taken);
    void update();

    QString m_ledger;
    QRadioButton *m_everything = nullptr;
    QRadioButton *m_some = nullptr;
    QSpinBox *m_months = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_trouble = nullptr;
    QCheckBox *m_sure = nullptr;
    QLineEdit *m_reason = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_go = nullptr;
    QTimer m_clock;      ///< while it takes out
    CancelToken m_look;  ///< of the preview under way
    CancelToken m_order;
    std::shared_ptr<std::atomic<int>> m_permille;
    int m_asked = 0;     ///< previews: only the last one asked for counts
    bool m_isShown = false;
    bool m_isOrdering = false;
};

} // namespace gatehouse
