// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;

namespace gatehouse {

class ElidedLabel;

/// How fresh what is shown is, how much of it there is, and where it is kept; a click leads to the sources. Notices
/// take its place for six seconds.
class Footer : public QFrame
{
    Q_OBJECT

public:
    explicit Footer(const QString &ledgerPath, QWidget *parent = nullptr);

    void setSources(const std::vector<SourceView> &sources);
    void setNotice(const QString &text);
    /// The ledger could not be read; the sentence stays until setSources().
    void setTrouble(const QString &text);

Q_SIGNALS:
    void sourcesWanted();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void showAge();

    std::vector<SourceView> m_sources;
    QString m_trouble;
    ElidedLabel *m_fresh;
    QLabel *m_mark;
    QLabel *m_rows;
    ElidedLabel *m_path;
    QTimer m_noticeTimer;
    QTimer m_clock;
    QString m_notice;
};

} // namespace gatehouse
